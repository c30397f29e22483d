/** What is said above the list of what a task of the way back takes back, wherever it is printed. */
export const takeBack = {
  title: 'Take back, in this order',
  text: 'Run the undo of each of these tasks in this order, even where the numbers jump. Skip those that you did not run.',
} as const
