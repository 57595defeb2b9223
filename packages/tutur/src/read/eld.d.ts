declare module 'eld/extrasmall' {
  /** The part of the library that is used here. */
  export const eld: {
    detect(text: string): { readonly language: string; isReliable(): boolean }
  }
}
