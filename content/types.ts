/**
 * The shapes of everything content/ may say. Ids are unions derived from the data itself, so a reference to
 * something that does not exist fails the type check and names the file.
 */
import type { Command, Template } from './command'
import type { IconId } from './diagrams/icons'
import type { ElementId } from './elements'
import type { Estate, EstateCondition, EstateId } from './estate'
import type { Answers, CompleteAnswers, QuestionId } from './flow'
import type { PolicyId } from './policies'
import type { SourceId } from './sources'

/** An ISO 8601 calendar date, `YYYY-MM-DD`. */
export type IsoDate = `${number}-${number}-${number}`

/** At least one source: a claim without one does not compile. */
export type Sources = readonly [SourceId, ...SourceId[]]

/**
 * A sentence or two that we stand for. Backticks mark code. `check` marks what no Microsoft page confirms:
 * its text is worded as something to check, and the page labels it so.
 */
export type Claim = {
  readonly text: string
  readonly sources: Sources
  readonly check?: true
}

/**
 * The answers to the three questions under which something applies: question -> accepted options. All named
 * questions must hold, a question that is not named does not matter. The mailbox answer `both` satisfies either
 * location.
 */
export type AnswersWhen = {
  readonly [Question in QuestionId]?: readonly NonNullable<Answers[Question]>[]
}

/**
 * The same over the environment as well. There `unanswered` stands for “not sure”, and where several options can
 * be chosen `without-x` for an answer that leaves x out: what is not answered is neither with nor without.
 * Evaluated by `applies` in lib/advice and nowhere else.
 */
export type When = AnswersWhen & {
  readonly [Question in EstateId]?: readonly EstateCondition<Question>[]
}

/** One `when`, or several of which one must hold. */
export type Condition = When | readonly [When, When, ...When[]]

/** All that is known of a visitor's case: the answers of the path, and the environment as far as it was told. */
export type Situation = Answers & Estate

/** A case in which the three questions are answered. */
export type CompleteSituation = CompleteAnswers & Estate

/** One item of the help to a question: where to look, what to run, how to read it. */
export type HelpItem = {
  readonly text: string
  readonly command?: ShellCommand
}

/** A claim that holds only under some answers. */
export type ConditionalClaim = Claim & { readonly when?: When }

export type Source = {
  readonly title: string
  /** Absent where nothing was published: what practitioners told us. */
  readonly url?: `https://${string}`
  readonly publisher: string
  /** The document's own date or state, as far as it shows one. */
  readonly dated?: IsoDate
  /** When we last read it, or checked the fact against it; without an address, when we last went through what we know. */
  readonly checked: IsoDate
  /** `vendor`: a page of Microsoft. `standard`: what those agreed on who set it. `secondary`: read, but not Microsoft's page. `practice`: reported by practitioners, without a written source from Microsoft. */
  readonly standing: 'vendor' | 'standard' | 'secondary' | 'practice'
}

export type ZoneId = 'client' | 'perimeter' | 'on-premises' | 'microsoft-cloud'

/** A part of the pictures: what it is, and what it does in these architectures. */
export type Element = {
  readonly title: string
  /** The name in the picture; `\n` where the line may break. */
  readonly label: string
  /** Which kind of part it is; absent for the stop sign, which is a sign itself. */
  readonly icon?: IconId
  /** Absent for parts that only the picture needs (the stop sign). */
  readonly about?: Claim
  /** A setting or a sign: it is drawn, but nobody runs it. */
  readonly notRun?: true
}

export type ArchitectureNode = {
  readonly element: ElementId
  readonly zone: ZoneId
  readonly when?: When
}

/** One arrow of a step. `message` names further arrows in the sequence; the first carries the step's own text. */
type Leg = {
  readonly from: ElementId
  readonly to: ElementId
  readonly message?: string
}

/** One numbered step of a sign-in. Numbers are given by position among the steps that apply. */
export type Step = {
  readonly id: string
  /** One short sentence: the list, the sequence diagram and the Mermaid text all print this. */
  readonly text: string
  /** What an architect wants to know beyond it; the list only. */
  readonly detail?: string
  readonly legs: readonly [Leg, ...Leg[]]
  readonly when?: When
  readonly sources: Sources
}

/** Background traffic that is not part of the sign-in: drawn dashed, without a number. */
export type BackgroundLink = {
  readonly from: ElementId
  readonly to: ElementId
  readonly direction: 'one-way' | 'both-ways'
  readonly text: string
  readonly when?: When
  readonly sources: Sources
}

/** The legacy path that the configuration closes: client -> authentication policy -> stop sign. */
export type BlockedPath = {
  readonly from: ElementId
  readonly through: ElementId
  readonly to: ElementId
  /** Words beside the red line. */
  readonly label: string
  readonly text: string
  readonly sources: Sources
}

type ProtocolSetting = {
  readonly name: string
  readonly value: 'True' | 'False'
  /** What Outlook uses the protocol for. */
  readonly purpose: string
}

export type Architecture = {
  readonly id: string
  readonly title: string
  /** The title's short form for tables and lists. */
  readonly shortTitle: string
  /** One sentence for the verdict, the comparison and link previews. */
  readonly summary: string
  readonly mailbox: 'exchange-online' | 'exchange-server'
  readonly trigger: 'conditional-access' | 'adfs'
  /** The answers that lead here. The decision is this and nothing else. */
  readonly when: AnswersWhen
  readonly nodes: readonly ArchitectureNode[]
  readonly steps: readonly Step[]
  readonly links: readonly BackgroundLink[]
  readonly blocked: BlockedPath
  /** What is said instead, where the version of Exchange Server can close no path. */
  readonly open?: ConditionalClaim
  readonly settings: {
    readonly intro: Claim
    readonly protocols: readonly ProtocolSetting[]
    readonly notes: readonly Claim[]
  }
  readonly clients: readonly ConditionalClaim[]
  /** When it is recommended, or only as second choice. */
  readonly recommendation: Claim
  /** What the MFA trigger reaches beyond Outlook. */
  readonly scope: Claim
  /** What must be licensed; two architectures may ask for the same. */
  readonly licences: readonly [ConditionalClaim, ...ConditionalClaim[]]
  /** Exactly one applies under any answers that lead here. */
  readonly availability: readonly ConditionalClaim[]
  /** What stays open or must be said. */
  readonly notes: readonly ConditionalClaim[]
}

/** Where a task's command runs. */
export type ShellId = 'exchange-online' | 'exchange-server' | 'graph' | 'adfs' | 'windows'

export type PlaceId =
  | 'exchange-online-powershell'
  | 'exchange-management-shell'
  | 'graph-powershell'
  | 'adfs-primary-node'
  | 'adfs-every-node'
  | 'administrator-workstation'
  | 'user-computer'
  | 'proxies-and-firewalls'
  | 'decision'
  | 'portal'

export type PhaseId =
  | 'before-you-start'
  | 'prerequisites'
  | 'hybrid-modern-authentication'
  | 'mfa-trigger'
  | 'verify'
  | 'block-pilot'
  | 'everyone'
  | 'watch'
  | 'roll-back'

export type Phase = {
  readonly id: PhaseId
  readonly title: string
  readonly summary: string
  /** What it says where its usual tasks, or some of them, cannot be done: the first that holds. */
  readonly otherwise?: readonly {
    readonly when: Condition
    readonly title?: string
    readonly summary: string
  }[]
  /** Where it is the last on the way there: another runbook goes on. */
  readonly ends?: Condition
}

/** A command in its shell: as written, with what depends on the environment, or as chosen for one situation. */
export type ShellCommand<Written extends Template = Command> = {
  readonly shell: ShellId
  readonly command: Written
}

/** Proof that the task did what it says: a command, or what to look at, and what must be seen. */
type Verification<Written extends Template = Template> = {
  readonly command?: ShellCommand<Written>
  readonly expect: string
}

/** The way back, or the reason why there is none. */
type Undo<Written extends Template = Template> =
  | { readonly command: ShellCommand<Written>; readonly text: string }
  | { readonly none: string }

/** An earlier task that a task of the way back takes back, by the undo that stands with it. */
export type TakenBack<Id extends string = string> = {
  /** Its id. Several where other answers bring another task in its place: a runbook has one of them. */
  readonly task: Id | readonly [Id, Id, ...Id[]]
  /** What to know of this undo here, beyond what stands with it. */
  readonly note?: string
}

/** A task as content writes it. In a runbook its commands are chosen for the situation: `Task<Command>`. */
export type Task<Written extends Template = Template> = {
  readonly id: string
  readonly phase: PhaseId
  readonly title: string
  readonly place: PlaceId
  /** The least privileged role that can do it. */
  readonly role: string
  readonly why: Claim
  readonly when?: Condition
  /** Does it change anything? A task that only reads needs no undo. */
  readonly changes: boolean
  /** Click by click, where a portal can do it too. */
  readonly portal?: { readonly where: string; readonly clicks: readonly string[] }
  readonly command?: ShellCommand<Written>
  /** On the way back: the earlier tasks whose undo is run, in this order. */
  readonly takesBack?: readonly TakenBack[]
  /** The Conditional Access policy that it creates. */
  readonly policy?: PolicyId
  /** What the command prints, or what is then true. */
  readonly expect: string
  readonly verify: Verification<Written>
  readonly undo: Undo<Written>
  readonly takesEffect: string
  readonly risk: { readonly level: 'low' | 'medium' | 'high'; readonly text: string }
  readonly sources: Sources
}
