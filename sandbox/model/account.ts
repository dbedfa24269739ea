// The account: credentials, where webhooks go, and the switches for what the provider's documents leave open.

export type Settings = {
  user_code: string;
  imp_key: string;
  imp_secret: string;
  /** Webhook address of live channels; empty = none is sent. */
  notice_url: string;
  /** Webhook address of test channels; null = the same as live. */
  notice_url_test: string | null;
  webhook_content_type: 'application/json' | 'application/x-www-form-urlencoded';
  /** Up to five re-sends, a minute apart, after a network error or a 5xx. */
  webhook_retry: boolean;
  /** The browser waits for its answer until the webhook was answered. */
  webhook_first: boolean;
  /** Every webhook leaves this much later. */
  webhook_delay_ms: number;
  /** `confirm_url` works only where the account may use it. */
  confirm_enabled: boolean;
  confirm_timeout_ms: number;
  /** Adds `imp_success` to redirects, as old modules do. */
  legacy_query: boolean;
  /** The PG contract that lets deposited virtual accounts be refunded. */
  vbank_refund_contract: boolean;
  /** Refunds to an account are made a day after they were taken, as some PGs do; until then nothing shows them. A restart forgets them. */
  slow_refunds: boolean;
  /** Test payments are cancelled at the PG every night, and the provider never hears of it. */
  nightly_test_cancel: boolean;
  /** Escrow changes of inicis are announced too (opt-in at the real service). */
  escrow_webhook: boolean;
  /** The callback runs (as "cancelled by buyer") when a buyer closes the window on a desktop. */
  close_runs_callback: boolean;
};

export const initialSettings = (noticeUrl: string): Settings => ({
  user_code: 'imp00000000',
  imp_key: 'imp_key_sandbox',
  imp_secret: 'imp_secret_sandbox',
  notice_url: noticeUrl,
  notice_url_test: null,
  webhook_content_type: 'application/json',
  webhook_retry: false,
  webhook_first: false,
  webhook_delay_ms: 0,
  confirm_enabled: true,
  confirm_timeout_ms: 5000,
  legacy_query: false,
  vbank_refund_contract: true,
  slow_refunds: false,
  nightly_test_cancel: false,
  escrow_webhook: false,
  close_runs_callback: true,
});

export type Token = { access_token: string; expired_at: number };

export type Prepare = { merchant_uid: string; amount: number; currency: string | null };
