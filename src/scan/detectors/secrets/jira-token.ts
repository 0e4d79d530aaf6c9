import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const jiraToken: Labelled = {
  id: 'jira-token',
  title: 'Jira or Confluence token',
  source:
    'Atlassian documentation: API tokens (24 characters before 2023), personal access tokens of Data Center (44)',
  providers: 'jira, confluence, atlassian, jira api',
  form: /^(?:[A-Za-z0-9]{24}|[A-Za-z0-9+/]{44})$/,
  samples: [`${seeded(24)}`, `${seeded(44)}`],
};
