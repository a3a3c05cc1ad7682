/** First match wins: Edge and Opera name Chrome too, Chrome names Safari. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bLine\//, 'LINE'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Headless)?(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * "Firefox · Windows": enough for a person to know her own devices again; without versions, which would tell one device
 * of the office from another. '' when neither is known.
 */
export function deviceName(userAgent = ''): string {
  const text = userAgent.slice(0, 500);
  const find = (list: typeof browsers) => list.find(([sign]) => sign.test(text))?.[1];
  return [find(browsers), find(systems)].filter(Boolean).join(' · ');
}
