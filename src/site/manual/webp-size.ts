/**
 * Width and height of a WebP picture, from the head of its file (RFC 9649): that of the extended form, `VP8X`, in
 * which browsers write.
 *
 * @throws where the picture is written in another form
 */
export function webpSize(picture: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(picture.buffer, picture.byteOffset, picture.byteLength);
  if (new TextDecoder().decode(picture.slice(8, 16)) !== "WEBPVP8X") throw new Error("not an extended WebP picture");
  const lessOne = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  return { width: lessOne(24) + 1, height: lessOne(27) + 1 };
}
