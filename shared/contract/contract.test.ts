import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { operations } from './operations.ts';

const all = Object.entries(operations);

describe.each(all)('%s', (name, operation) => {
  test('stands under its own name', () => expect(operation.name).toBe(name));

  test('its example fits its schemas', () => {
    expect(operation.input.safeParse(operation.example.input).error).toBeUndefined();
    expect(operation.output.safeParse(operation.example.output).error).toBeUndefined();
  });

  test('input and output cross JSON and structured clone unchanged', () => {
    for (const value of [operation.example.input, operation.example.output]) {
      expect(JSON.parse(JSON.stringify(value))).toEqual(value);
      expect(structuredClone(value)).toEqual(value);
    }
  });

  test('what it does not know in its input is refused', () => {
    expect(operation.input.safeParse({ ...operation.example.input, surplus: 1 }).success).toBe(false);
  });
});

test('no operation is declared and left out of the list', async () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const modules: Record<string, unknown>[] = await Promise.all(
    files.map((file) => import(/* @vite-ignore */ `./${file}`)),
  );
  const declared = modules.flatMap((module) => Object.entries(module)).filter(([name]) => name.endsWith('Operation'));
  const listed = new Set<unknown>(Object.values(operations));
  expect(declared.length).toBe(listed.size);
  for (const [, operation] of declared) expect(listed).toContain(operation);
});
