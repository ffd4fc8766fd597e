import { describe, expect, test } from 'vitest';
import { type OperationName, operations } from './operations.ts';

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
  const modules = import.meta.glob<Record<string, unknown>>('./*.ts', { eager: true });
  const declared = Object.values(modules)
    .flatMap((module) => Object.entries(module))
    .filter(([name]) => name.endsWith('Operation'))
    .map(([, operation]) => (operation as { name: OperationName }).name);
  expect(declared.sort()).toEqual(Object.keys(operations).sort());
});
