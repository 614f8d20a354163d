import { Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Subject } from '../../subject';

/** What an endpoint of Vertex AI tells about keeping what it is asked and answers: both go into one table. */
export function capture(endpoint: Subject): Fact[] {
  const logging = endpoint.get('predict_request_response_logging_config');
  const rate = logging.get('sampling_rate').number(1);
  return [
    fact('model-capture', endpoint, {
      on: logging.get('enabled').boolean(false),
      percentage: logging.get('sampling_rate').as(Unknown.is(rate.value) ? rate.value : rate.value * 100),
      questions: true,
      answers: true,
      ownKey: keyOfTable(endpoint),
    }),
  ];
}

function keyOfTable(endpoint: Subject) {
  const uri = endpoint.get('predict_request_response_logging_config', 'bigquery_destination', 'output_uri');
  const dataset = uri.target('google_bigquery_dataset');
  return dataset === undefined
    ? uri.as<boolean>(new Unknown('the data set that it goes to is not among the files'))
    : dataset.get('default_encryption_configuration', 'kms_key_name').set();
}
