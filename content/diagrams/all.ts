/** Every drawing. Written by `npm run diagrams`: not to be edited by hand. */
import exchangeOnlineAdfsNoLicenceFlowchart from './exchange-online-adfs.no-licence.flowchart.json'
import exchangeOnlineAdfsNoLicenceSequence from './exchange-online-adfs.no-licence.sequence.json'
import exchangeOnlineAdfsNotPermittedFlowchart from './exchange-online-adfs.not-permitted.flowchart.json'
import exchangeOnlineAdfsNotPermittedSequence from './exchange-online-adfs.not-permitted.sequence.json'
import exchangeOnlineConditionalAccessFederatedFlowchart from './exchange-online-conditional-access.federated.flowchart.json'
import exchangeOnlineConditionalAccessFederatedSequence from './exchange-online-conditional-access.federated.sequence.json'
import exchangeOnlineConditionalAccessPassThroughFlowchart from './exchange-online-conditional-access.pass-through.flowchart.json'
import exchangeOnlineConditionalAccessPassThroughSequence from './exchange-online-conditional-access.pass-through.sequence.json'
import exchangeOnlineConditionalAccessPasswordHashSyncFlowchart from './exchange-online-conditional-access.password-hash-sync.flowchart.json'
import exchangeOnlineConditionalAccessPasswordHashSyncSequence from './exchange-online-conditional-access.password-hash-sync.sequence.json'
import exchangeServerAdfsNoLicenceFlowchart from './exchange-server-adfs.no-licence.flowchart.json'
import exchangeServerAdfsNoLicenceSequence from './exchange-server-adfs.no-licence.sequence.json'
import exchangeServerAdfsNotPermittedFlowchart from './exchange-server-adfs.not-permitted.flowchart.json'
import exchangeServerAdfsNotPermittedSequence from './exchange-server-adfs.not-permitted.sequence.json'
import exchangeServerConditionalAccessFederatedFlowchart from './exchange-server-conditional-access.federated.flowchart.json'
import exchangeServerConditionalAccessFederatedSequence from './exchange-server-conditional-access.federated.sequence.json'
import exchangeServerConditionalAccessPassThroughFlowchart from './exchange-server-conditional-access.pass-through.flowchart.json'
import exchangeServerConditionalAccessPassThroughSequence from './exchange-server-conditional-access.pass-through.sequence.json'
import exchangeServerConditionalAccessPasswordHashSyncFlowchart from './exchange-server-conditional-access.password-hash-sync.flowchart.json'
import exchangeServerConditionalAccessPasswordHashSyncSequence from './exchange-server-conditional-access.password-hash-sync.sequence.json'

export default [
  exchangeOnlineConditionalAccessFederatedFlowchart,
  exchangeOnlineConditionalAccessFederatedSequence,
  exchangeOnlineConditionalAccessPasswordHashSyncFlowchart,
  exchangeOnlineConditionalAccessPasswordHashSyncSequence,
  exchangeOnlineConditionalAccessPassThroughFlowchart,
  exchangeOnlineConditionalAccessPassThroughSequence,
  exchangeOnlineAdfsNotPermittedFlowchart,
  exchangeOnlineAdfsNotPermittedSequence,
  exchangeOnlineAdfsNoLicenceFlowchart,
  exchangeOnlineAdfsNoLicenceSequence,
  exchangeServerConditionalAccessFederatedFlowchart,
  exchangeServerConditionalAccessFederatedSequence,
  exchangeServerConditionalAccessPasswordHashSyncFlowchart,
  exchangeServerConditionalAccessPasswordHashSyncSequence,
  exchangeServerConditionalAccessPassThroughFlowchart,
  exchangeServerConditionalAccessPassThroughSequence,
  exchangeServerAdfsNotPermittedFlowchart,
  exchangeServerAdfsNotPermittedSequence,
  exchangeServerAdfsNoLicenceFlowchart,
  exchangeServerAdfsNoLicenceSequence,
]
