import type { Detector } from '../../detector.ts';
import { adobeSecret } from './adobe-secret.ts';
import { adyenHmacKey } from './adyen-hmac-key.ts';
import { adyenKey } from './adyen-key.ts';
import { ageKey } from './age-key.ts';
import { airtableToken } from './airtable-token.ts';
import { aivenToken } from './aiven-token.ts';
import { akamaiKey } from './akamai-key.ts';
import { akamaiSecret } from './akamai-secret.ts';
import { algoliaKey } from './algolia-key.ts';
import { alibabaKey } from './alibaba-key.ts';
import { amazonMwsToken } from './amazon-mws-token.ts';
import { anthropicKey } from './anthropic-key.ts';
import { apifyToken } from './apify-token.ts';
import { asanaToken } from './asana-token.ts';
import { atlassianToken } from './atlassian-token.ts';
import { authHeader } from './auth-header.ts';
import { auth0Secret } from './auth0-secret.ts';
import { awsBedrockKey } from './aws-bedrock-key.ts';
import { awsKey } from './aws-key.ts';
import { awsSessionToken } from './aws-session-token.ts';
import { azureClientSecret } from './azure-client-secret.ts';
import { azureKey } from './azure-key.ts';
import { azureSas } from './azure-sas.ts';
import { bitbucketSecret } from './bitbucket-secret.ts';
import { bitbucketToken } from './bitbucket-token.ts';
import { boxSecret } from './box-secret.ts';
import { braintreeToken } from './braintree-token.ts';
import { brevoKey } from './brevo-key.ts';
import { buildkiteToken } from './buildkite-token.ts';
import { circleciToken } from './circleci-token.ts';
import { clojarsToken } from './clojars-token.ts';
import { cloudflareOriginKey } from './cloudflare-origin-key.ts';
import { cloudflareToken } from './cloudflare-token.ts';
import { cloudinaryUrl } from './cloudinary-url.ts';
import { codecovToken } from './codecov-token.ts';
import { cohereKey } from './cohere-key.ts';
import { commandSecret } from './command-secret.ts';
import { consulToken } from './consul-token.ts';
import { contentfulToken } from './contentful-token.ts';
import { cratesToken } from './crates-token.ts';
import { databricksToken } from './databricks-token.ts';
import { datadogKey } from './datadog-key.ts';
import { deepseekKey } from './deepseek-key.ts';
import { definedNetworkingToken } from './defined-networking-token.ts';
import { denoToken } from './deno-token.ts';
import { digitaloceanToken } from './digitalocean-token.ts';
import { discordToken } from './discord-token.ts';
import { discordWebhook } from './discord-webhook.ts';
import { dockerToken } from './docker-token.ts';
import { dopplerToken } from './doppler-token.ts';
import { dropboxToken } from './dropbox-token.ts';
import { duffelToken } from './duffel-token.ts';
import { dynatraceToken } from './dynatrace-token.ts';
import { easypostKey } from './easypost-key.ts';
import { elevenlabsKey } from './elevenlabs-key.ts';
import { exoscaleKey } from './exoscale-key.ts';
import { facebookToken } from './facebook-token.ts';
import { fastlyToken } from './fastly-token.ts';
import { figmaToken } from './figma-token.ts';
import { firebaseKey } from './firebase-key.ts';
import { flutterwaveKey } from './flutterwave-key.ts';
import { flyToken } from './fly-token.ts';
import { frameioToken } from './frameio-token.ts';
import { githubToken } from './github-token.ts';
import { gitlabToken } from './gitlab-token.ts';
import { gocardlessToken } from './gocardless-token.ts';
import { googleKey } from './google-key.ts';
import { googleRefreshToken } from './google-refresh-token.ts';
import { googleServiceAccount } from './google-service-account.ts';
import { grafanaKey } from './grafana-key.ts';
import { grafanaServiceToken } from './grafana-service-token.ts';
import { groqKey } from './groq-key.ts';
import { harnessToken } from './harness-token.ts';
import { herokuKey } from './heroku-key.ts';
import { herokuLegacyKey } from './heroku-legacy-key.ts';
import { hetznerToken } from './hetzner-token.ts';
import { honeycombKey } from './honeycomb-key.ts';
import { hubspotToken } from './hubspot-token.ts';
import { huggingfaceToken } from './huggingface-token.ts';
import { ibmCloudKey } from './ibm-cloud-key.ts';
import { infracostKey } from './infracost-key.ts';
import { instagramToken } from './instagram-token.ts';
import { intercomToken } from './intercom-token.ts';
import { jfrogToken } from './jfrog-token.ts';
import { jiraToken } from './jira-token.ts';
import { jwk } from './jwk.ts';
import { jwt } from './jwt.ts';
import { keystore } from './keystore.ts';
import { klarnaKey } from './klarna-key.ts';
import { kubernetesSecret } from './kubernetes-secret.ts';
import { type Labelled, labelled } from './labelled.ts';
import { langsmithKey } from './langsmith-key.ts';
import { launchdarklyKey } from './launchdarkly-key.ts';
import { linearKey } from './linear-key.ts';
import { linkedinSecret } from './linkedin-secret.ts';
import { lobKey } from './lob-key.ts';
import { mailchimpKey } from './mailchimp-key.ts';
import { mailgunKey } from './mailgun-key.ts';
import { mapboxToken } from './mapbox-token.ts';
import { mendixKey } from './mendix-key.ts';
import { mistralKey } from './mistral-key.ts';
import { mollieKey } from './mollie-key.ts';
import { mongodbAtlasKey } from './mongodb-atlas-key.ts';
import { neonKey } from './neon-key.ts';
import { netlifyToken } from './netlify-token.ts';
import { newrelicKey } from './newrelic-key.ts';
import { nomadToken } from './nomad-token.ts';
import { notionToken } from './notion-token.ts';
import { npmToken } from './npm-token.ts';
import { nugetKey } from './nuget-key.ts';
import { nvidiaKey } from './nvidia-key.ts';
import { oktaToken } from './okta-token.ts';
import { onepasswordKey } from './onepassword-key.ts';
import { openaiKey } from './openai-key.ts';
import { openrouterKey } from './openrouter-key.ts';
import { openshiftToken } from './openshift-token.ts';
import { oracleCloudToken } from './oracle-cloud-token.ts';
import { ovhSecret } from './ovh-secret.ts';
import { packagistToken } from './packagist-token.ts';
import { pagerdutyKey } from './pagerduty-key.ts';
import { password } from './password.ts';
import { passwordHash } from './password-hash.ts';
import { paypalSecret } from './paypal-secret.ts';
import { perplexityKey } from './perplexity-key.ts';
import { pgpass } from './pgpass.ts';
import { pineconeKey } from './pinecone-key.ts';
import { plaidSecret } from './plaid-secret.ts';
import { plaidToken } from './plaid-token.ts';
import { planetscaleToken } from './planetscale-token.ts';
import { postmanKey } from './postman-key.ts';
import { postmarkToken } from './postmark-token.ts';
import { prefectKey } from './prefect-key.ts';
import { privateKey } from './private-key.ts';
import { pulumiToken } from './pulumi-token.ts';
import { pypiToken } from './pypi-token.ts';
import { rapidapiKey } from './rapidapi-key.ts';
import { razorpayKey } from './razorpay-key.ts';
import { readmeKey } from './readme-key.ts';
import { renderKey } from './render-key.ts';
import { replicateToken } from './replicate-token.ts';
import { resendKey } from './resend-key.ts';
import { rootlyToken } from './rootly-token.ts';
import { rubygemsKey } from './rubygems-key.ts';
import { salesforceToken } from './salesforce-token.ts';
import { sapLogonTicket } from './sap-logon-ticket.ts';
import { sapSecret } from './sap-secret.ts';
import { scalewayKey } from './scaleway-key.ts';
import { scalewaySecret } from './scaleway-secret.ts';
import { scalingoToken } from './scalingo-token.ts';
import { secret } from './secret-value.ts';
import { sendgridKey } from './sendgrid-key.ts';
import { sentryDsn } from './sentry-dsn.ts';
import { sentryToken } from './sentry-token.ts';
import { shippoToken } from './shippo-token.ts';
import { shopifyToken } from './shopify-token.ts';
import { slackToken } from './slack-token.ts';
import { snykKey } from './snyk-key.ts';
import { snykToken } from './snyk-token.ts';
import { sonarToken } from './sonar-token.ts';
import { sourcegraphToken } from './sourcegraph-token.ts';
import { splunkToken } from './splunk-token.ts';
import { spokenPassword } from './spoken-password.ts';
import { spokenSecret } from './spoken-secret.ts';
import { spotifySecret } from './spotify-secret.ts';
import { squareToken } from './square-token.ts';
import { stripeKey } from './stripe-key.ts';
import { supabaseKey } from './supabase-key.ts';
import { tailscaleKey } from './tailscale-key.ts';
import { teamsWebhook } from './teams-webhook.ts';
import { telegramToken } from './telegram-token.ts';
import { tencentKey } from './tencent-key.ts';
import { terraformToken } from './terraform-token.ts';
import { type Token, token } from './token.ts';
import { travisToken } from './travis-token.ts';
import { twilioKey } from './twilio-key.ts';
import { twitchSecret } from './twitch-secret.ts';
import { twitterToken } from './twitter-token.ts';
import { typeformToken } from './typeform-token.ts';
import { urlPassword } from './url-password.ts';
import { vaultToken } from './vault-token.ts';
import { vercelAccessToken } from './vercel-access-token.ts';
import { vercelToken } from './vercel-token.ts';
import { xaiKey } from './xai-key.ts';
import { yandexKey } from './yandex-key.ts';
import { zendeskSecret } from './zendesk-secret.ts';
import { zendeskToken } from './zendesk-token.ts';

/** Known by a prefix or mark of its own. */
const tokens: readonly Token[] = [
  adobeSecret, adyenKey, ageKey, airtableToken, aivenToken, akamaiKey, alibabaKey, amazonMwsToken,
  anthropicKey, apifyToken, atlassianToken, awsBedrockKey, awsSessionToken, azureClientSecret,
  bitbucketToken, braintreeToken, brevoKey, buildkiteToken, circleciToken, clojarsToken,
  cloudflareOriginKey, cloudinaryUrl, contentfulToken, cratesToken, databricksToken,
  definedNetworkingToken, denoToken, digitaloceanToken, discordWebhook, dockerToken, dopplerToken,
  dropboxToken, duffelToken, dynatraceToken, easypostKey, elevenlabsKey, exoscaleKey, facebookToken,
  figmaToken, firebaseKey, flutterwaveKey, flyToken, frameioToken, gitlabToken, googleKey,
  googleRefreshToken, grafanaKey, grafanaServiceToken, groqKey, harnessToken, herokuKey, honeycombKey,
  hubspotToken, huggingfaceToken, infracostKey, instagramToken, intercomToken, jfrogToken, klarnaKey, langsmithKey,
  launchdarklyKey, linearKey, mailchimpKey, mailgunKey, mapboxToken, mongodbAtlasKey, neonKey,
  netlifyToken, newrelicKey, notionToken, npmToken, nugetKey, nvidiaKey, onepasswordKey, openaiKey,
  openrouterKey, openshiftToken, packagistToken, perplexityKey, pineconeKey, plaidToken,
  planetscaleToken, postmanKey, prefectKey, pulumiToken, pypiToken, razorpayKey, readmeKey, renderKey,
  replicateToken, resendKey, rootlyToken, rubygemsKey, salesforceToken, scalewayKey, scalingoToken,
  sendgridKey, sentryDsn, sentryToken, shippoToken, shopifyToken, snykToken, sonarToken,
  sourcegraphToken, squareToken, stripeKey, supabaseKey, tailscaleKey, teamsWebhook, telegramToken,
  tencentKey, terraformToken, twilioKey, twitterToken, typeformToken, vaultToken, vercelToken, xaiKey,
  yandexKey, zendeskToken,
]; // biome-ignore format: a list
/** Known by the name of the provider beside it. */
const keys: readonly Labelled[] = [
  adyenHmacKey, akamaiSecret, algoliaKey, asanaToken, auth0Secret, bitbucketSecret, boxSecret,
  cloudflareToken, codecovToken, cohereKey, consulToken, datadogKey, deepseekKey, fastlyToken,
  gocardlessToken, herokuLegacyKey, hetznerToken, ibmCloudKey, jiraToken, linkedinSecret,
  lobKey, mendixKey, mistralKey, mollieKey, nomadToken, oktaToken, oracleCloudToken, ovhSecret,
  pagerdutyKey, paypalSecret, plaidSecret, postmarkToken, rapidapiKey, sapSecret, scalewaySecret,
  snykKey, splunkToken, spotifySecret, travisToken, twitchSecret, vercelAccessToken, zendeskSecret,
]; // biome-ignore format: a list

/** Listed by hand: a new one is one file and one line here. */
export const secretsDetectors: readonly Detector[] = [
  privateKey, jwt, urlPassword, password, secret, authHeader, awsKey, azureKey, azureSas, commandSecret,
  discordToken, githubToken, googleServiceAccount, jwk, keystore, kubernetesSecret, passwordHash,
  pgpass, sapLogonTicket, slackToken, spokenPassword, spokenSecret,
  ...tokens.map(token), ...keys.map(labelled),
]; // biome-ignore format: a list
