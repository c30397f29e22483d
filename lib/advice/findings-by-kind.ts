import { type FindingKind, findingKinds } from '@/content/finding-kinds'

/** What stands before the instruction of a finding, on the page and in every document. */
export const actionLabel = 'Do:'

/** The findings under their kinds, blockers first; a kind without any is left out. */
export function findingsByKind<Item extends { readonly kind: FindingKind }>(findings: readonly Item[]) {
  return findingKinds.flatMap(kind => {
    const ofKind = findings.filter(finding => finding.kind === kind.id)
    return ofKind.length > 0 ? [{ ...kind, findings: ofKind }] : []
  })
}
