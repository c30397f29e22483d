/** For tests only: every flowchart with its sheet. */
import { drawingOf } from '@/content/diagrams'
import { allPictures } from '@/lib/diagram/pictures'
import { sheetOf } from './sheet'

export const flowcharts = allPictures()
  .filter(({ kind }) => kind === 'flowchart')
  .map(({ name, architecture, workflow }) => {
    const drawing = drawingOf(architecture, workflow.answers, 'flowchart')
    return { name, workflow, drawing, sheet: sheetOf(workflow, drawing) }
  })
