/** The value of a key; made, and kept in the map, where there is none yet. */
export function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const kept = map.get(key);
  if (kept !== undefined) return kept;
  const made = make(key);
  map.set(key, made);
  return made;
}
