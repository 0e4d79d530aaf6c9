import { isWord } from '../../engine/classes.ts';
import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const terraformToken: Token = {
  id: 'terraform-token',
  title: 'Terraform Cloud token',
  source: 'HCP Terraform documentation: API tokens (14 characters, .atlasv1., about 67 characters)',
  inside: { marks: ['.atlasv1.'], most: 14, of: isWord },
  form: /[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,80}/y,
  samples: [],
  hit: [
    `${seeded(14)}.atlasv1.${seeded(67)}`,
    `token = "${seeded(14)}.atlasv1.${seeded(67)}"`,
    `TF_TOKEN_app_terraform_io=${seeded(14)}.atlasv1.${seeded(64)}`,
  ],
  miss: ['a.atlasv1.b', `${seeded(14)}.atlasv1.short`, `${seeded(14)}.atlasv2.${seeded(67)}`],
};
