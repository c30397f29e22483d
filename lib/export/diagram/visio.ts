import { strToU8, zipSync } from 'fflate'
import { product } from '@/content/product'
import { type XmlElement, xmlDocument } from '@/lib/xml'
import { type Cell, cellXml, inches, row, section } from './shape-sheet'
import { type Sheet, typeface } from './sheet'
import { visioPage } from './visio-page'

const visio = {
  xmlns: 'http://schemas.microsoft.com/office/visio/2012/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xml:space': 'preserve',
} as const

const openPackage = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const relations = 'http://schemas.microsoft.com/visio/2010/relationships'

/** A part of the package: what is in it, and what its name alone does not say. */
type PackagePart = { readonly type: string; readonly content: XmlElement }

/** A page to be: its sheet, under a name of at most 31 letters. */
export type VisioPage = { readonly name: string; readonly sheet: Sheet }

/** A Visio drawing with a page for each sheet: the bytes of its package, the same for the same sheets. */
export function visioFile(title: string, pages: readonly VisioPage[]): Uint8Array<ArrayBuffer> {
  const parts: Readonly<Record<string, PackagePart>> = {
    'docProps/core.xml': {
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: coreProperties(title),
    },
    'docProps/app.xml': {
      type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      content: ['Properties', { xmlns: `${office}/extended-properties` }, ['Application', {}, product.name]],
    },
    'visio/document.xml': {
      type: 'application/vnd.ms-visio.drawing.main+xml',
      content: ['VisioDocument', visio, documentSettings, faces, styles],
    },
    'visio/pages/pages.xml': {
      type: 'application/vnd.ms-visio.pages+xml',
      content: ['Pages', visio, ...pages.map(pageXml)],
    },
    ...Object.fromEntries(
      pages.map(({ sheet }, index) => [
        `visio/pages/${pageFile(index)}`,
        {
          type: 'application/vnd.ms-visio.page+xml',
          content: ['PageContents', visio, ...visioPage(sheet)] satisfies XmlElement,
        },
      ]),
    ),
  }
  const files: Readonly<Record<string, XmlElement>> = {
    '[Content_Types].xml': contentTypes(parts),
    '_rels/.rels': relationships([
      [`${relations}/document`, 'visio/document.xml'],
      [`${openPackage}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      [`${office}/relationships/extended-properties`, 'docProps/app.xml'],
    ]),
    'visio/_rels/document.xml.rels': relationships([[`${relations}/pages`, 'pages/pages.xml']]),
    'visio/pages/_rels/pages.xml.rels': relationships(
      pages.map((_, index) => [`${relations}/page`, pageFile(index)]),
    ),
    ...Object.fromEntries(Object.entries(parts).map(([path, { content }]) => [path, content])),
  }
  const bytes = Object.entries(files).map(([path, root]) => [path, strToU8(xmlDocument(root))])
  return zipSync(Object.fromEntries(bytes), { level: 9, mtime: new Date(1980, 0, 1, 12) })
}

function contentTypes(parts: Readonly<Record<string, PackagePart>>): XmlElement {
  return [
    'Types',
    { xmlns: `${openPackage}/content-types` },
    [
      'Default',
      { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' },
    ],
    ['Default', { Extension: 'xml', ContentType: 'application/xml' }],
    ...Object.entries(parts).map(([path, { type }]): XmlElement => {
      return ['Override', { PartName: `/${path}`, ContentType: type }]
    }),
  ]
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): XmlElement {
  return [
    'Relationships',
    { xmlns: `${openPackage}/relationships` },
    ...targets.map(([type, target], index): XmlElement => {
      return ['Relationship', { Id: relationId(index), Type: type, Target: target }]
    }),
  ]
}

/** The file of a page, and the relationship that leads to it. */
function pageFile(index: number): string {
  return `page${index + 1}.xml`
}

function relationId(index: number): string {
  return `rId${index + 1}`
}

/** A page of its sheet’s size, which fits on one piece of paper when it is printed. */
function pageXml({ name, sheet }: VisioPage, index: number): XmlElement {
  const [width, height] = [inches(sheet.width), inches(sheet.height)]
  const cells: readonly Cell[] = [
    ['PageWidth', width],
    ['PageHeight', height],
    ['PageScale', 1],
    ['DrawingScale', 1],
    ['DrawingSizeType', 3],
    ['DrawingScaleType', 0],
    ['OnPage', 1],
    ['PagesX', 1],
    ['PagesY', 1],
    ['PrintPageOrientation', width > height ? 2 : 1],
  ]
  return [
    'Page',
    { ID: index, NameU: name, Name: name, ViewScale: -1, ViewCenterX: width / 2, ViewCenterY: height / 2 },
    ['PageSheet', { LineStyle: 0, FillStyle: 0, TextStyle: 0 }, ...cells.map(cellXml)],
    ['Rel', { 'r:id': relationId(index) }],
  ]
}

function coreProperties(title: string): XmlElement {
  const reviewed = `${product.reviewed}T00:00:00Z`
  return [
    'cp:coreProperties',
    {
      'xmlns:cp': `${openPackage}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    ['dc:title', {}, title],
    ['dc:creator', {}, product.name],
    ['dc:language', {}, 'en-GB'],
    ['dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, reviewed],
  ]
}

const documentSettings: XmlElement = [
  'DocumentSettings',
  { TopPage: 0, DefaultTextStyle: 0, DefaultLineStyle: 0, DefaultFillStyle: 0, DefaultGuideStyle: 0 },
  // Ends of lines are glued to connection points and to whole shapes.
  ['GlueSettings', {}, '9'],
]

const faces: XmlElement = ['FaceNames', {}, ['FaceName', { NameU: typeface }]]

/** What holds where a shape says nothing. */
const styles: XmlElement = [
  'StyleSheets',
  {},
  [
    'StyleSheet',
    { ID: 0, NameU: 'No Style', Name: 'No Style' },
    ...(
      [
        ['EnableLineProps', 1],
        ['EnableFillProps', 1],
        ['EnableTextProps', 1],
        ['LineWeight', inches(1)],
        ['LineColor', 0],
        ['LinePattern', 1],
        ['Rounding', 0],
        ['BeginArrow', 0],
        ['EndArrow', 0],
        ['BeginArrowSize', 2],
        ['EndArrowSize', 2],
        ['FillForegnd', 1],
        ['FillBkgnd', 0],
        ['FillPattern', 1],
        ['LeftMargin', 0],
        ['RightMargin', 0],
        ['TopMargin', 0],
        ['BottomMargin', 0],
        ['VerticalAlign', 1],
        ['TextBkgnd', 0],
      ] satisfies Cell[]
    ).map(cellXml),
    section(
      'Character',
      row({ IX: 0 }, ['Font', typeface], ['Color', 0], ['Style', 0], ['Size', inches(16)]),
    ),
    section('Paragraph', row({ IX: 0 }, ['HorzAlign', 1])),
  ],
]
