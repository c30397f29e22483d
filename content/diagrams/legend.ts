import type { ElementId } from '../elements'

/** The three kinds of line, told apart by more than their colour. */
export const legend = {
  interaction: {
    title: 'Interaction',
    text: 'A step of the sign-in. The number sits where it starts; a further leg of the same step has none.',
  },
  background: {
    title: 'Background',
    text: 'Traffic between the services that is not part of the sign-in itself.',
  },
  blocked: {
    title: 'Blocked',
    text: 'Legacy authentication, refused by the authentication policy.',
  },
} as const

/** What the third means where the version of Exchange has no authentication policy. */
export const openLine = {
  title: 'Open',
  text: 'Legacy authentication, which this version of Exchange cannot refuse by a policy.',
} as const

/** What the parts on its way are called then. */
export const openLabels = {
  'authentication-policy': 'No policy to\nrefuse it',
  blocked: 'Let in',
} as const satisfies { readonly [Id in ElementId]?: string }
