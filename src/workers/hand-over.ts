/** The memory of some bytes for handing over to another thread; nothing when other bytes lie in it too. */
export function handedOver(bytes: Uint8Array): readonly ArrayBuffer[] {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && bytes.byteLength === buffer.byteLength ? [buffer] : [];
}
