/** A survey's key as the page's script reads it. */
export interface PageKey {
  readonly n: bigint;
  readonly e: bigint;
  readonly bits: number;
  readonly bytes: number;
}

/** What public/blind-token.js exports; it is plain JavaScript of the browser, which Node runs as well. */
export interface BlindToken {
  fetchToken(asked: {
    code: string;
    address: string;
    publicKey: string;
    onWait?: (sentence: string) => void;
  }): Promise<string>;
  forgetToken(asked: { code: string; address: string }): Promise<void>;
  readKey(publicKey: string): Promise<PageKey>;
  prepare(message: Uint8Array, prefix?: Uint8Array): Uint8Array;
  blind(
    key: PageKey,
    prepared: Uint8Array,
    salt?: Uint8Array,
    factor?: bigint,
  ): Promise<{ blinded: Uint8Array; inverse: bigint }>;
  finalize(
    key: PageKey,
    prepared: Uint8Array,
    blindSignature: Uint8Array,
    inverse: bigint,
  ): Promise<Uint8Array>;
  isSigned(key: PageKey, prepared: Uint8Array, signature: Uint8Array): Promise<boolean>;
}

export function loadBlindToken(): Promise<BlindToken> {
  return import(new URL('../../public/blind-token.js', import.meta.url).href);
}
