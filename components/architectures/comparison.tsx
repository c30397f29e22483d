import { ClaimText } from '@/components/ui/claim'
import { Prose } from '@/components/ui/prose'
import { ScrollBox } from '@/components/ui/scroll-box'
import { architectures } from '@/content/architectures'
import { answersFor } from '@/lib/advice/answers-for'
import { type ComparisonRow, compare } from '@/lib/advice/compare'
import { hrefOf } from '@/lib/flow/path'

/** The four in one table, generated from the same content as their pages. */
export function Comparison() {
  return (
    <ScrollBox label="Comparison of the four architectures">
      <table className="w-full min-w-[60rem] table-fixed border-collapse text-left text-sm">
        <thead>
          <tr className="border-b-2 border-line align-bottom">
            <td className="w-36 py-2 pr-4" />
            {architectures.map(architecture => (
              <th key={architecture.id} scope="col" className="py-2 pr-4">
                <a href={hrefOf(answersFor(architecture))}>
                  <Prose text={architecture.title} />
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compare(architectures).map(row => (
            <tr key={row.title} className="border-b border-line align-top">
              <th scope="row" className="sticky left-0 bg-page py-3 pr-4 text-muted">
                {row.title}
              </th>
              {row.cells.map((cell, index) => (
                <td key={architectures[index]?.id} className="py-3 pr-4">
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Cell({ cell }: { cell: ComparisonRow['cells'][number] }) {
  if (typeof cell === 'string') return cell
  if ('text' in cell) return <ClaimText claim={cell} />
  return (
    <ul className="grid gap-1">
      {cell.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
