/** A line of the title block that is filled in for one document. It is kept nowhere. */
export type TitleBlockField = {
  readonly label: string
  /** What its field asks for, where the example does not say it. */
  readonly help?: string
  readonly example: string
  /** The longest value, in UTF-16 units. */
  readonly maximum: number
}

/** What a change board asks for beside the organisation, in the order in which it stands in the documents. */
export const titleBlock = {
  'change-number': { label: 'Change number', example: 'CHG0031457', maximum: 60 },
  window: { label: 'Maintenance window', example: 'Saturday 5 December, 20:00 to 24:00 CET', maximum: 120 },
  requester: { label: 'Requester', example: 'Dana Okafor, Messaging', maximum: 120 },
  implementer: { label: 'Implementer', example: 'Jonas Weber, Exchange team', maximum: 120 },
  approvers: {
    label: 'Approvers',
    /** Each then has a line of its own to sign on. */
    help: 'Several are parted by semicolons.',
    example: 'Change board; Mei Tanaka, Security',
    maximum: 200,
  },
  'rollback-deadline': {
    label: 'Rollback deadline',
    example: 'Saturday 5 December, 23:00 CET',
    maximum: 120,
  },
  risk: { label: 'Risk', example: 'Medium: users without a second factor are stopped', maximum: 200 },
} as const satisfies Record<string, TitleBlockField>

export type TitleBlockId = keyof typeof titleBlock

/** The lines in their order. */
export const titleBlockIds = Object.keys(titleBlock) as readonly TitleBlockId[]

/** The roles that sign beside those whom the title block names. */
export const approvals = [
  'Owner of the messaging service',
  'Owner of identity and access',
  'Information security',
  'Change manager',
] as const
