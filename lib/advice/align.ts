import { diffArrays } from 'diff'

/** Two items of the same id beside each other, or one that the other side lacks. */
export type Aligned<Item> =
  | { readonly kind: 'same' | 'changed'; readonly first: Item; readonly second: Item }
  | { readonly kind: 'only-first'; readonly first: Item }
  | { readonly kind: 'only-second'; readonly second: Item }

/**
 * Two lists beside each other, each in its own order. Items of the same id share a row: `same` where their content
 * is equal, else `changed`. Ids are unique within a list.
 */
export function align<Item>(
  first: readonly Item[],
  second: readonly Item[],
  idOf: (item: Item) => string,
  contentOf: (item: Item) => string,
): readonly Aligned<Item>[] {
  const find = (items: readonly Item[], id: string) => items.filter(item => idOf(item) === id)
  return diffArrays(first.map(idOf), second.map(idOf)).flatMap(({ added, removed, value }) =>
    value.flatMap((id): readonly Aligned<Item>[] => {
      if (removed) return find(first, id).map(item => ({ kind: 'only-first', first: item }))
      if (added) return find(second, id).map(item => ({ kind: 'only-second', second: item }))
      return find(first, id).flatMap(item =>
        find(second, id).map(other => ({
          kind: contentOf(item) === contentOf(other) ? ('same' as const) : ('changed' as const),
          first: item,
          second: other,
        })),
      )
    }),
  )
}
