import { describe, expect, onTestFinished, test } from 'vitest';
import '../../assets/tokens.css';

/** WCAG 2.2 relative luminance of a computed `rgb()` colour. */
function luminance(colour: string): number {
  const channels = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((value) => Number(value) / 255);
  const [red, green, blue] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(scheme: string, ink: string, paper: string): number {
  const sample = document.body.appendChild(document.createElement('p'));
  onTestFinished(() => sample.remove());
  sample.style.cssText = `color-scheme: ${scheme}; color: var(${ink}); background: var(${paper})`;
  const { color, backgroundColor } = getComputedStyle(sample);
  const [dark = 0, light = 0] = [luminance(color), luminance(backgroundColor)].toSorted((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'])('in the %s scheme', (scheme) => {
  test.each(['--ink', '--ink-soft', '--link', '--differ'])('%s can be read on every paper', (ink) => {
    expect(contrast(scheme, ink, '--paper')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(scheme, ink, '--paper-sunk')).toBeGreaterThanOrEqual(4.5);
  });

  test('marked words can be read', () => {
    expect(contrast(scheme, '--ink', '--marked')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(scheme, '--ink-soft', '--marked')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['--focus', '--line-strong'])('%s can be told from the paper', (line) => {
    expect(contrast(scheme, line, '--paper')).toBeGreaterThanOrEqual(3);
  });
});
