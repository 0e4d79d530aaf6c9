import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const awsBedrockKey: Token = {
  id: 'aws-bedrock-key',
  title: 'Amazon Bedrock API key',
  source: 'AWS: API keys of Bedrock (ABSK, bedrock-api-key-)',
  starts: ['ABSK', 'bedrock-api-key-'],
  form: /(?:ABSK[A-Za-z0-9+/]{100,300}={0,2}|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/=]{0,3000})/y,
  shown: 4,
  samples: [`ABSKQmVkcm9ja0FQSUtleS${seeded(110)}=`],
  hit: [`bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t${seeded(90)}`],
};
