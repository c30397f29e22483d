import { architectures } from '@/content/architectures'
import { drawingOf } from '@/content/diagrams'
import type { Drawing } from '@/content/diagrams/drawing'
import { answersFor } from '@/lib/advice/answers-for'
import { allInOne, type Format, fileOf, formatsOf } from '@/lib/diagram/downloads'
import { drawingName, drawingTitle } from '@/lib/diagram/names'
import { drawingNamed } from '@/lib/diagram/open-line'
import { allPictures, type PictureToDraw } from '@/lib/diagram/pictures'
import { drawioFile } from './drawio'
import { type Sheet, sheetOf } from './sheet'
import { svgFile } from './svg-file'
import { type VisioPage, visioFile } from './visio'

/** A file to download, made when its content is asked for. */
type DiagramFile = {
  readonly file: string
  readonly content: () => string | Uint8Array<ArrayBuffer>
}

/** Every file of the drawings but the PNG, which the build draws from the SVG of the same name. */
export function diagramFiles(): readonly DiagramFile[] {
  const each = allPictures().flatMap(picture =>
    formatsOf(picture.kind)
      .filter(format => format !== 'png')
      .map(format => ({ file: fileOf(picture.name, format), content: () => contentOf(picture, format) })),
  )
  return [...each, { file: fileOf(allInOne, 'vsdx'), content: allArchitectures }]
}

function contentOf(picture: PictureToDraw, format: Exclude<Format, 'png'>) {
  const { workflow } = picture
  switch (format) {
    case 'svg':
      return svgFile(workflow, drawingFor(picture))
    case 'drawio':
      return drawioFile(sheetFor(picture))
    case 'vsdx':
      return visioFile(drawingTitle(workflow), [pageFor(picture)])
  }
}

/** The four for a federated domain, whose sign-in has the most parts, as the page that compares them shows them. */
function allArchitectures() {
  const names = architectures.map(architecture =>
    drawingName({ architecture, answers: answersFor(architecture) }, 'flowchart'),
  )
  const pages = allPictures().filter(({ name }) => names.includes(name))
  return visioFile('Outlook with MFA: the four architectures', pages.map(pageFor))
}

function pageFor(picture: PictureToDraw): VisioPage {
  // Visio takes at most 31 letters.
  const name = picture.workflow.architecture.shortTitle.replace('Exchange ', '')
  return { name, sheet: sheetFor(picture) }
}

function sheetFor(picture: PictureToDraw): Sheet {
  return sheetOf(picture.workflow, drawingFor(picture))
}

/** The drawing of a picture. */
export function drawingFor({ name, architecture, kind, workflow }: PictureToDraw): Drawing {
  return drawingNamed(name, drawingOf(architecture, workflow.answers, kind))
}
