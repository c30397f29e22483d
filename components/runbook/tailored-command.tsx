import { type ComponentProps, useMemo } from 'react'
import { useTold } from '@/components/environment/told'
import { namesIn, type Values } from '@/lib/powershell/print'
import { CommandBlock } from './command-block'

/** A command of the runbook with the organisation's names. It is drawn anew only when one of its own names changes. */
export function TailoredCommand(props: Omit<ComponentProps<typeof CommandBlock>, 'values'>) {
  const ids = namesIn(props.command)
  // A text, because two equal texts are the same and two equal objects are not.
  const given = useTold(({ names }) => JSON.stringify(ids.map(id => [id, names[id]])))
  const values = useMemo((): Values => Object.fromEntries(JSON.parse(given)), [given])
  return <CommandBlock {...props} values={values} />
}
