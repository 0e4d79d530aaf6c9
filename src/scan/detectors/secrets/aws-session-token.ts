import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const awsSessionToken: Token = {
  id: 'aws-session-token',
  title: 'AWS session token',
  source:
    'AWS STS: temporary credentials; session tokens begin with IQoJb3JpZ2lu, FwoGZXIvYXdz or FQoGZXIvYXdz',
  starts: ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz'],
  form: /(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)[A-Za-z0-9+/]{90,2000}={0,2}/y,
  bits: 3.6,
  shown: 4,
  samples: [`IQoJb3JpZ2luX2Vj${seeded(300)}==`, `FwoGZXIvYXdzE${seeded(250)}=`],
  hit: [`IQoJb3JpZ2luX2VjPt8K+6T/${seeded(300)}`, `aws_session_token = IQoJb3JpZ2luX2Vj${seeded(300)}`],
};
