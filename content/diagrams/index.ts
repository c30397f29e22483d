import type { ArchitectureId } from '../architectures'
import type { CompleteAnswers } from '../flow'
import type { Drawing, DrawingKind } from './drawing'
import exchangeOnlineAdfsFederatedFlowchart from './exchange-online-adfs.federated.flowchart.json'
import exchangeOnlineAdfsFederatedSequence from './exchange-online-adfs.federated.sequence.json'
import exchangeOnlineConditionalAccessFederatedFlowchart from './exchange-online-conditional-access.federated.flowchart.json'
import exchangeOnlineConditionalAccessFederatedSequence from './exchange-online-conditional-access.federated.sequence.json'
import exchangeOnlineConditionalAccessPassThroughFlowchart from './exchange-online-conditional-access.pass-through.flowchart.json'
import exchangeOnlineConditionalAccessPassThroughSequence from './exchange-online-conditional-access.pass-through.sequence.json'
import exchangeOnlineConditionalAccessPasswordHashSyncFlowchart from './exchange-online-conditional-access.password-hash-sync.flowchart.json'
import exchangeOnlineConditionalAccessPasswordHashSyncSequence from './exchange-online-conditional-access.password-hash-sync.sequence.json'
import exchangeServerAdfsFederatedFlowchart from './exchange-server-adfs.federated.flowchart.json'
import exchangeServerAdfsFederatedSequence from './exchange-server-adfs.federated.sequence.json'
import exchangeServerConditionalAccessFederatedFlowchart from './exchange-server-conditional-access.federated.flowchart.json'
import exchangeServerConditionalAccessFederatedSequence from './exchange-server-conditional-access.federated.sequence.json'
import exchangeServerConditionalAccessPassThroughFlowchart from './exchange-server-conditional-access.pass-through.flowchart.json'
import exchangeServerConditionalAccessPassThroughSequence from './exchange-server-conditional-access.pass-through.sequence.json'
import exchangeServerConditionalAccessPasswordHashSyncFlowchart from './exchange-server-conditional-access.password-hash-sync.flowchart.json'
import exchangeServerConditionalAccessPasswordHashSyncSequence from './exchange-server-conditional-access.password-hash-sync.sequence.json'

/**
 * All drawings. TypeScript cannot see tuples in JSON, so the type is claimed here; a test puts every file
 * through a schema and compares this list with the pictures there are to draw.
 */
export const drawings = [
  exchangeOnlineConditionalAccessFederatedFlowchart,
  exchangeOnlineConditionalAccessFederatedSequence,
  exchangeOnlineConditionalAccessPasswordHashSyncFlowchart,
  exchangeOnlineConditionalAccessPasswordHashSyncSequence,
  exchangeOnlineConditionalAccessPassThroughFlowchart,
  exchangeOnlineConditionalAccessPassThroughSequence,
  exchangeOnlineAdfsFederatedFlowchart,
  exchangeOnlineAdfsFederatedSequence,
  exchangeServerConditionalAccessFederatedFlowchart,
  exchangeServerConditionalAccessFederatedSequence,
  exchangeServerConditionalAccessPasswordHashSyncFlowchart,
  exchangeServerConditionalAccessPasswordHashSyncSequence,
  exchangeServerConditionalAccessPassThroughFlowchart,
  exchangeServerConditionalAccessPassThroughSequence,
  exchangeServerAdfsFederatedFlowchart,
  exchangeServerAdfsFederatedSequence,
] as unknown as readonly Drawing[]

/** The drawing of an architecture under an identity model; throws where the two do not go together. */
export function drawingOf(
  architecture: ArchitectureId,
  identity: CompleteAnswers['identity'],
  kind: DrawingKind,
): Drawing {
  const found = drawings.find(
    drawing =>
      drawing.architecture === architecture && drawing.identity === identity && drawing.kind === kind,
  )
  if (found) return found
  throw new Error(`No ${kind} is drawn of ${architecture} with ${identity} sign-in: run npm run diagrams`)
}
