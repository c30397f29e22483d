import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openGraph } from '@/app/open-graph'
import { toldAddress } from '@/app/site-address'
import { QuestionPage } from '@/components/flow/question-page'
import { OutcomePage } from '@/components/outcome/outcome-page'
import { previewOf } from '@/lib/advice/preview'
import { allAnswers, answersOf, hrefOf, isComplete, nextQuestion, segmentsOf } from '@/lib/flow/path'

type Props = { params: Promise<{ answers?: string[] }> }

export const dynamicParams = false

export function generateStaticParams() {
  return allAnswers().map(answers => ({ answers: segmentsOf(answers) }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const answers = answersOf((await params).answers ?? [])
  if (!answers) return {}
  const { title, description, image } = previewOf(answers)
  return { title, description, ...openGraph(title, description, image) }
}

export default async function Advice({ params }: Props) {
  const answers = answersOf((await params).answers ?? [])
  if (!answers) notFound()
  if (isComplete(answers)) return <OutcomePage answers={answers} address={toldAddress + hrefOf(answers)} />
  const question = nextQuestion(answers)
  return question && <QuestionPage question={question} answers={answers} />
}
