/** For tests only: every flowchart with its sheet. */
import { allPictures } from '@/lib/diagram/pictures'
import { drawingFor } from './files'
import { sheetOf } from './sheet'

export const flowcharts = allPictures()
  .filter(({ kind }) => kind === 'flowchart')
  .map(picture => {
    const { name, workflow } = picture
    const drawing = drawingFor(picture)
    return { name, workflow, drawing, sheet: sheetOf(workflow, drawing) }
  })
