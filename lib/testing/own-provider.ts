// Setup of every integration test file: a provider of its own, and the settings a shop needs, before the file's imports read them.

import { afterAll } from 'vitest';
import { startSandbox } from './sandbox-program';

const sandbox = await startSandbox();

Object.assign(process.env, {
  SHOP_SECRET: 'integration-tests-integration-tests',
  SHOP_URL: 'http://localhost:3000',
  IAMPORT_API_URL: sandbox.url,
  IAMPORT_SDK_URL: `${sandbox.url}/v1/iamport.js`,
  SMTP_URL: sandbox.smtpUrl,
  TEXT_SENDER_URL: `${sandbox.url}/inbox/messages`,
  SIGN_IN_SANDBOX_URL: sandbox.url,
  LOG_LEVEL: 'silent',
});

afterAll(sandbox.stop);
