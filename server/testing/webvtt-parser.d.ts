/** The package ships no types. */
declare module 'webvtt-parser' {
  export class WebVTTParser {
    /** Times in seconds. */
    parse(text: string, kind: string): {cues: {startTime: number; endTime: number; text: string}[]; errors: unknown[]};
  }
}
