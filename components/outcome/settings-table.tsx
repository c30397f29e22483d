import { ClaimText } from '@/components/ui/claim'
import { ScrollBox } from '@/components/ui/scroll-box'
import type { Architecture } from '@/content/types'

/** The five values that the authentication policy must show, and what each protocol is for. */
export function SettingsTable({
  architecture,
  settings: { intro, protocols, notes },
  of,
}: {
  /** Its id. */
  architecture: string
  settings: Architecture['settings']
  /** The title of the architecture, where there are two. */
  of: string | undefined
}) {
  return (
    <section data-architecture={architecture} className="grid gap-4">
      <h3 className="text-xl">What the policy must show{of && `: ${of}`}</h3>
      <p>
        <ClaimText claim={intro} />
      </p>
      <ScrollBox label="Settings of the authentication policy">
        <table className="w-full border-collapse text-left max-sm:table-fixed max-sm:text-sm">
          <thead>
            <tr className="border-b border-line text-sm text-muted">
              <th scope="col" className="py-2 pr-3 font-semibold max-sm:w-[9.5rem]">
                Setting
              </th>
              <th scope="col" className="py-2 pr-4 font-semibold max-sm:w-14">
                Value
              </th>
              <th scope="col" className="py-2 font-semibold">
                What the protocol is for
              </th>
            </tr>
          </thead>
          <tbody>
            {protocols.map(({ name, value, purpose }) => (
              <tr key={name} className="border-b border-line align-top">
                <th scope="row" className="py-2 pr-3 font-normal">
                  <code>
                    {/* On a phone the name breaks before the protocol. */}
                    {name.slice(0, name.indexOf('Auth') + 4)}
                    <wbr />
                    {name.slice(name.indexOf('Auth') + 4)}
                  </code>
                </th>
                <td className="py-2 pr-4">
                  <code>{value}</code>
                </td>
                <td className="py-2">{purpose}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <ul className="grid list-disc gap-2 pl-5">
        {notes.map(note => (
          <li key={note.text}>
            <ClaimText claim={note} />
          </li>
        ))}
      </ul>
    </section>
  )
}
