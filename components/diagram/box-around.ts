/** The smallest box in the window that holds all of these elements, of which there must be one. */
export function boxAround(elements: readonly Element[]) {
  const boxes = elements.map(element => element.getBoundingClientRect())
  return {
    left: Math.min(...boxes.map(box => box.left)),
    right: Math.max(...boxes.map(box => box.right)),
    top: Math.min(...boxes.map(box => box.top)),
    bottom: Math.max(...boxes.map(box => box.bottom)),
  }
}
