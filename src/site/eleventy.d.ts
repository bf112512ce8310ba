/** The little of Eleventy 3 that the site uses; it ships without types. */
declare module "@11ty/eleventy" {
  export interface EleventyConfig {
    addTemplate(path: string, template: JavaScriptTemplate<never>): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(enabled: boolean): void;
  }

  export interface JavaScriptTemplate<Data> {
    readonly data: Readonly<Record<string, unknown>>;
    readonly render: (data: Data) => string | Uint8Array;
  }

  export interface EleventyOptions {
    readonly configPath: string;
    readonly quietMode: boolean;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
