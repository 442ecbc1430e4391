/** YAML text to a value, with the place of everything in it. Knows nothing of what the value should be. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import type { Place, Problem } from './problem.ts';

export type Path = readonly (string | number)[];

/**
 * Where the value at `path` begins, or with `'key'` the key it stands under. For a path that leads to nothing: where
 * the deepest part of it that exists begins.
 */
export type Locate = (path: Path, part?: 'key' | 'value') => Place;

export interface YamlText {
  /** Plain data; `undefined` where the text is no YAML, and `null` where it is empty. */
  value: unknown;
  locate: Locate;
  problems: Problem[];
}

export function readYaml(file: string, text: string): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = [...document.errors, ...document.warnings].map((error): Problem => {
    const message = `this is not YAML as it should be: ${lowerFirst(error.message)}`;
    return { severity: 'error', file, ...placeOf(error.pos[0]), message };
  });
  return {
    value: problems.length > 0 ? undefined : document.toJS(),
    locate: (path, part = 'value') => placeOf(offsetOf(document.contents, path, part)),
    problems,
  };
}

function offsetOf(root: Node | null, path: Path, part: 'key' | 'value'): number {
  let node: unknown = root;
  let offset = startOf(root) ?? 0;
  for (const [depth, key] of path.entries()) {
    const step = childOf(node, key);
    if (!step) return offset;
    const wanted = part === 'key' && depth === path.length - 1 ? step.key : step.value;
    offset = startOf(wanted) ?? startOf(step.key) ?? offset;
    node = step.value;
  }
  return offset;
}

/** The node under a key or at an index, with the node of the key itself (of an item: the item). */
function childOf(node: unknown, key: string | number): { key: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => (isScalar(item.key) ? item.key.value === key : item.key === key));
    return pair && { key: pair.key, value: pair.value };
  }
  if (isSeq(node) && typeof key === 'number' && key in node.items) {
    return { key: node.items[key], value: node.items[key] };
  }
  return undefined;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
