/** The module that imports every drawing, its imports in the order that the linter asks for. */
export function moduleOf(names: readonly string[]): string {
  const variableOf = (name: string) => name.replace(/[-.](\w)/g, (_, letter) => letter.toUpperCase())
  return [
    '/** Every drawing. Written by `npm run diagrams`: not to be edited by hand. */',
    ...[...names].sort(inOrder).map(name => `import ${variableOf(name)} from './${name}.json'`),
    '',
    `export default [\n${names.map(name => `  ${variableOf(name)},\n`).join('')}]`,
    '',
  ].join('\n')
}

/** A full stop comes before a hyphen, though its code is higher. */
function inOrder(name: string, other: string): number {
  return keyOf(name) < keyOf(other) ? -1 : 1
}

function keyOf(name: string): string {
  return name.replaceAll('.', ' ')
}
