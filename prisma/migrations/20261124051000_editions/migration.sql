-- CreateTable
CREATE TABLE "Edition" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "value" JSONB,
    "appliesAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "operatorId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "operatorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Edition_key_number_key" ON "Edition"("key", "number");

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Operator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the shop came with applies since ever; nothing is put into force for a time that is over.
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_looks_ahead" CHECK ("appliesAt" >= "at" OR ("number" = 1 AND "operatorId" IS NULL));

CREATE TRIGGER "Edition_append_only" BEFORE UPDATE OR DELETE ON "Edition" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- Editions of one key follow each other without a gap and in the order of their times, so that the last one whose time has come is
-- the one in force.
CREATE FUNCTION keep_editions_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE latest record;
BEGIN
  SELECT number, "appliesAt" INTO latest FROM "Edition" WHERE key = NEW.key ORDER BY number DESC LIMIT 1;
  IF NEW.number <> coalesce(latest.number, 0) + 1 OR NEW."appliesAt" < latest."appliesAt" THEN
    RAISE EXCEPTION 'edition % of % does not follow the one before', NEW.number, NEW.key USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
-- Two at once see the same latest one; the unique index refuses the second.
CREATE TRIGGER "Edition_in_order" BEFORE INSERT ON "Edition" FOR EACH ROW EXECUTE FUNCTION keep_editions_in_order();

INSERT INTO "Edition" ("key", "number", "appliesAt", "at", "value") SELECT key, number, applies, at, text::jsonb FROM (VALUES
  ('policy.terms', 1, to_timestamp(0), now(), $text${"ko":{"title":"이용약관","body":"가게와 손님이 무엇을 약속하는지 적은 글이에요.\n\n# 1. 이 약관이 정하는 것\n\n이 약관은 {seller}(이하 ‘가게’)가 운영하는 온라인 상점에서 물건을 사고파는 조건과, 가게와 이용하는 분의 권리와 책임을 정해요.\n\n약관을 바꿀 때에는 적용일과 이유를 밝혀 적용 7일 전부터, 이용하는 분에게 불리한 변경은 30일 전부터 이 화면에 알려요. 이미 하신 주문에는 주문하실 때의 약관이 적용돼요.\n\n# 2. 주문과 계약\n\n상품과 배송지, 결제 수단을 고르고 주문 내용에 동의한 뒤 결제하면 주문을 신청하신 것이에요. 회원 가입 없이 주문할 수 있어요.\n\n결제가 확인되면 가게가 주문을 받은 것으로 하고, 주문 번호와 함께 주문 화면에서 알려 드려요. 재고가 없거나 상품 정보에 뚜렷한 오류가 있으면 가게는 그 사실을 알리고 받은 돈을 전부 돌려 드려요.\n\n만 19세 미만인 분이 법정대리인의 동의 없이 주문하면 본인이나 법정대리인이 계약을 취소할 수 있어요.\n\n# 3. 가격과 결제\n\n상품 가격은 부가가치세를 포함한 금액이에요. 배송비는 주문마다 {fee}이고, 상품 금액이 {threshold} 이상이면 받지 않아요.\n\n결제는 아임포트(포트원)를 거쳐 결제대행사의 창에서 이루어져요. 가게는 카드 번호를 받거나 저장하지 않아요.\n\n결제된 금액이 주문 금액과 다르면 가게는 그 결제를 자동으로 전부 취소해요.\n\n# 4. 배송\n\n결제가 확인된 날부터 영업일 3일 안에 물건을 보내요. 그보다 늦어지면 까닭과 예정일을 알려 드리고, 원하시면 바로 취소해 드려요.\n\n# 5. 취소, 교환, 환불\n\n취소·교환·환불 안내에 적은 대로 해요. 그 내용은 이 약관의 일부예요.\n\n# 6. 분쟁\n\n불편하신 점은 {email} 또는 {tel}로 알려 주세요. 가게의 답에 만족하지 못하시면 한국소비자원이나 전자거래분쟁조정위원회에 조정을 신청하실 수 있어요.\n\n이 약관에는 대한민국 법을 적용하고, 소송은 민사소송법이 정하는 법원에서 다뤄요."},"en":{"title":"Terms of service","body":"What the shop and its customers promise each other.\n\n# 1. What these terms cover\n\nThese terms set out how goods are bought and sold in the online shop run by {seller} (“the shop”), and the rights and duties of the shop and the people who use it. The Korean text prevails.\n\nChanges are announced on this page, with their date and reason, 7 days before they apply; changes to your disadvantage 30 days before. The terms of the day you ordered apply to your order.\n\n# 2. Orders and contract\n\nYou place an order by choosing goods, address and payment method, agreeing to the order and paying. You do not need an account.\n\nThe contract is made when the payment is confirmed; the order page shows your order number. If goods turn out to be unavailable or their description plainly wrong, the shop tells you and returns everything you paid.\n\nIf a person under 19 orders without the consent of a legal guardian, either of them may cancel the contract.\n\n# 3. Prices and payment\n\nPrices include VAT. Delivery costs {fee} per order and nothing from {threshold} of goods.\n\nYou pay in the window of a payment gateway, through Iamport (PortOne). The shop never receives or stores card numbers.\n\nIf the amount paid differs from the order, the shop cancels that payment automatically and in full.\n\n# 4. Delivery\n\nGoods leave within three business days of payment. If it takes longer we tell you why and until when, and cancel at once if you prefer.\n\n# 5. Cancellation, exchange, refund\n\nAs described under “Cancellations and refunds”, which is part of these terms.\n\n# 6. Disputes\n\nPlease tell us what went wrong: {email} or {tel}. If our answer does not satisfy you, you can ask the Korea Consumer Agency or the Electronic Commerce Mediation Committee to mediate.\n\nKorean law applies; the courts are those named by the Korean Civil Procedure Act."}}$text$),
  ('policy.privacy', 1, to_timestamp(0), now(), $text${"ko":{"title":"개인정보처리방침","body":"어떤 정보를 왜 받고, 언제 지우는지 적은 글이에요.\n\n# 1. 받는 정보와 쓰임\n\n주문할 때: 이름, 휴대전화 번호, 전자우편 주소, 배송지, 배송 메모. 계약을 맺고 물건을 보내고 주문을 조회하시게 하는 데 써요. 계약에 꼭 필요한 정보라 따로 동의를 받지 않아요. (개인정보 보호법 제15조 제1항 제4호)\n\n결제할 때: 결제 금액과 수단, 승인 번호, 영수증 주소, 가상계좌 번호. 결제를 확인하고 환불하는 데 써요. 카드 번호는 결제대행사만 받아요.\n\n접속할 때: 접속 기록과 IP 주소. 부정한 이용을 막는 데 써요.\n\n# 2. 보관하는 기간\n\n계약과 청약철회, 대금 결제와 재화 공급에 관한 기록은 5년, 소비자 불만과 분쟁 처리에 관한 기록은 3년, 표시·광고에 관한 기록은 6개월 동안 보관해요. (전자상거래 등에서의 소비자보호에 관한 법률)\n\n접속 기록은 3개월 동안 보관해요. (통신비밀보호법) 기간이 지나면 되살릴 수 없게 지워요.\n\n# 3. 맡기는 곳\n\n결제와 환불 처리: (주)코리아포트원(아임포트)과 고르신 결제 수단의 결제대행사.\n\n배송: 주문 화면에 적힌 택배 회사. 이름, 전화번호, 주소, 배송 메모만 전해요.\n\n그 밖에는 법이 정한 경우가 아니면 누구에게도 주지 않아요.\n\n# 4. 쿠키\n\ncart: 장바구니에 담은 상품 코드와 수량이에요. 이름이나 연락처는 들어 있지 않고 30일 뒤에 사라져요.\n\ncheckout: 결제를 마치기 전의 주문을 이어 가게 해요. 결제가 끝나면 필요가 없어져요.\n\n광고나 추적을 위한 쿠키는 쓰지 않아요. 브라우저 설정에서 쿠키를 막을 수 있지만, 그러면 장바구니를 쓸 수 없어요.\n\n# 5. 이용하는 분의 권리\n\n자신의 정보를 보고, 고치고, 지우고, 처리를 멈추게 하실 수 있어요. {email} 또는 {tel}로 알려 주시면 본인인지 확인한 뒤 바로 처리해요. 법에 따라 보관해야 하는 정보는 그 기간이 지나면 지워요.\n\n만 14세 미만 어린이의 정보는 받지 않아요.\n\n# 6. 지키는 방법과 책임자\n\n주고받는 정보는 암호화하고, 정보를 볼 수 있는 사람을 업무에 필요한 만큼으로 제한하며, 운영자가 한 일을 기록해요.\n\n개인정보 보호책임자: {representative}, {email}, {tel}. 개인정보 침해 신고는 개인정보침해신고센터(국번 없이 118)에서도 받아요."},"en":{"title":"Privacy policy","body":"What we ask for, why, and when it is deleted.\n\n# 1. What we process, and what for\n\nWhen you order: name, mobile number, e-mail, delivery address and note, to fulfil the contract, deliver the goods and let you look up your order. This is necessary for the contract and needs no separate consent (Personal Information Protection Act, art. 15(1)4).\n\nWhen you pay: amount, method, approval number, receipt address, virtual account number, to confirm and refund payments. Only the payment gateway sees your card number.\n\nWhen you visit: access logs and IP address, to prevent abuse.\n\n# 2. How long we keep it\n\nRecords of contracts, withdrawals, payments and deliveries for 5 years, of complaints and disputes for 3 years, of advertising for 6 months (E-Commerce Consumer Protection Act).\n\nAccess logs for 3 months (Protection of Communications Secrets Act). After that they are deleted for good.\n\n# 3. Who processes it for us\n\nPayments and refunds: Korea PortOne (Iamport) and the gateway of the payment method you choose.\n\nDelivery: the carrier named on your order page, which gets name, telephone, address and delivery note.\n\nNobody else, unless the law demands it.\n\n# 4. Cookies\n\ncart: the codes and quantities of what you put into the cart, no personal data; it disappears after 30 days.\n\ncheckout: lets you continue an order you have not paid yet; it is not needed after that.\n\nWe use no advertising or tracking cookies. You can block cookies in your browser, but the cart will not work then.\n\n# 5. Your rights\n\nYou can see, correct and delete your data or have its processing stopped: write to {email} or call {tel}. We act as soon as we know that it is you. What the law makes us keep is deleted when its time is over.\n\nWe do not collect data of children under 14.\n\n# 6. Protection and contact\n\nData is encrypted on its way, only people who need it for their work can see it, and what operators do is recorded.\n\nData protection officer: {representative}, {email}, {tel}. You can also turn to the Korean privacy violation report centre (dial 118)."}}$text$),
  ('policy.refund', 1, to_timestamp(0), now(), $text${"ko":{"title":"취소·교환·환불 안내","body":"마음이 바뀌었거나 물건에 문제가 있을 때 이렇게 도와 드려요.\n\n# 보내기 전에 취소하기\n\n물건을 보내기 전이면 언제든 취소할 수 있어요. 이유는 묻지 않고, 받은 돈은 배송비까지 전부 돌려 드려요. 주문 화면에서 바로 취소하시거나, {email} 또는 {tel}로 주문 번호를 알려 주세요.\n\n# 마음이 바뀌었을 때\n\n물건을 받은 날부터 7일 안에 알려 주세요. 돌려보내는 배송비(편도 {fee}, 무료로 받으셨다면 왕복 {bothWays})는 손님이 내요.\n\n# 물건이 다르거나 망가졌을 때\n\n받은 날부터 3개월 안, 그 사실을 안 날부터 30일 안에 알려 주시면 교환하거나 환불해 드려요. 배송비는 저희가 내요.\n\n# 돌려받으실 수 없는 경우\n\n손님의 잘못으로 물건이 없어지거나 망가진 경우, 써서 가치가 뚜렷이 줄어든 경우, 시간이 지나 다시 팔기 어려울 만큼 가치가 줄어든 경우, 복제할 수 있는 물건의 포장을 뜯은 경우, 손님만을 위해 따로 만든 물건으로 미리 알리고 동의를 받은 경우예요. 내용을 확인하려고 포장을 뜯은 것은 괜찮아요. (전자상거래법 제17조)\n\n# 돈은 언제 돌아오나요?\n\n돌려보내신 물건을 받은 날부터 영업일 3일 안에 환불해요. 보내기 전에 취소하셨다면 취소한 날부터 영업일 3일 안이에요. 늦어지면 연 15%의 지연이자를 더해 드려요.\n\n신용카드는 결제를 취소해요. 카드사에 따라 영업일 3~5일 뒤에 보여요. 가상계좌로 내셨다면 알려 주신 본인 계좌로 보내 드려요.\n\n결제된 금액이 주문과 달라 자동으로 취소된 결제는 따로 신청하지 않으셔도 전부 돌아가요."},"en":{"title":"Cancellations and refunds","body":"What to do if you change your mind, or something is wrong.\n\n# Cancel before it is sent\n\nYou can cancel any time before the goods leave. We don’t ask why, and you get everything back including the delivery fee. Cancel on your order’s page, or tell us your order number: {email} or {tel}.\n\n# You changed your mind\n\nTell us within 7 days of delivery. You pay for sending it back ({fee} one way, {bothWays} both ways if delivery was free).\n\n# It is wrong or broken\n\nTell us within 3 months of delivery and 30 days of noticing, and we exchange or refund it. We pay the postage.\n\n# What cannot be returned\n\nGoods lost or damaged through your fault, worn by use, lost in value by time so that they cannot be sold again, copyable goods whose wrapping was opened, and goods made only for you where you agreed to it beforehand. Opening the parcel to look is fine (E-Commerce Consumer Protection Act, art. 17).\n\n# When does the money come back?\n\nWithin three business days of the goods reaching us, or of your cancellation if they had not left. If we are late we add interest of 15 % a year.\n\nCard payments are cancelled; your card company shows it after three to five business days. Virtual-account payments go to an account in your name.\n\nPayments that were cancelled automatically because the amount differed are returned in full without your asking."}}$text$),
  ('policy.order', 1, to_timestamp(0), now(), $text${"ko":{"title":"주문내용 확인 및 결제 동의","body":"주문 상품의 이름과 옵션, 수량, 가격, 배송비를 더한 총 결제 금액, 받는 곳을 확인했고, 이대로 주문하고 결제하는 데 동의합니다.\n\n가격에는 부가가치세가 들어 있습니다. 결제는 결제대행사의 결제창에서 이루어지며, 가게는 카드 번호를 받거나 저장하지 않습니다.\n\n결제가 확인되면 영업일 3일 안에 발송을 준비합니다. 보내 드릴 수 없게 되면 바로 알리고 영업일 3일 안에 환불합니다."},"en":{"title":"I have checked my order and agree to pay","body":"I have checked the names, options, quantities and prices of the goods, the total including delivery, and the delivery address, and I agree to order and pay as shown.\n\nPrices include VAT. Payment takes place in the payment company’s own window; the shop never receives or stores card numbers.\n\nOnce payment is confirmed we prepare dispatch within 3 business days. If we cannot deliver, we tell you at once and refund within 3 business days."}}$text$),
  ('policy.subscription', 1, to_timestamp(0), now(), $text${"ko":{"title":"매월 자동 결제에 동의합니다","body":"그 뒤로 매월 같은 날 결제해요. 그 날이 없는 달에는 마지막 날이에요.\n\n상품 가격이 올라도 위 금액보다 더 결제하지 않아요. 내리면 내린 금액으로 결제해요. 결제 3일 전에 메일로 알려 드려요.\n\n언제든지 건너뛰거나 바로 해지할 수 있고, 위약금은 없어요. 카드 번호는 결제대행사만 보관하고, 해지하면 지워요."},"en":{"title":"I agree to be charged every month","body":"After that on the same day of every month, or on its last day where it has no such day.\n\nYou never pay more than this, though the price may rise; if it falls, you pay less. We write to you three days before each charge.\n\nSkip a month or cancel at any time, at once and at no cost. Only the payment company keeps your card, and deletes it when you cancel."}}$text$),
  ('policy.age', 1, to_timestamp(0), now(), $text${"ko":{"title":"만 14세 이상이에요","body":""},"en":{"title":"I am 14 or older","body":""}}$text$),
  ('policy.marketing', 1, to_timestamp(0), now(), $text${"ko":{"title":"새 상품과 할인 소식을 이메일로 받을게요","body":"동의하지 않아도 가입하고 주문하는 데 아무 차이가 없어요. 언제든지 내 정보에서 바꿀 수 있어요."},"en":{"title":"Send me news about goods and offers by e-mail","body":"Nothing else depends on this. You can change it on your profile at any time."}}$text$)
) AS texts (key, number, applies, at, text);

-- Consents named their text by its date while there was only one; it is the first edition now.
ALTER TABLE "CustomerConsent" DISABLE TRIGGER "CustomerConsent_kept";
UPDATE "CustomerConsent" SET version = '1';
ALTER TABLE "CustomerConsent" ENABLE TRIGGER "CustomerConsent_kept";
UPDATE "Checkout" SET consents = (SELECT coalesce(jsonb_agg(consent || '{"version": "1"}'), '[]') FROM jsonb_array_elements(consents) AS consent)
  WHERE consents <> '[]';
-- Its charges repeat a subscription's consents: those to something there is no text of end here.
UPDATE "Subscription" SET consents = (SELECT coalesce(jsonb_agg(consent || '{"version": "1"}'), '[]') FROM jsonb_array_elements(consents) AS consent
  WHERE consent ->> 'kind' IN ('order', 'subscription')) WHERE consents <> '[]';

-- A consent names the text that was in force when it was given: what somebody agreed to can be read for ever.
CREATE FUNCTION require_text_in_force(kind text, version text, instant timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF version IS DISTINCT FROM (SELECT number::text FROM "Edition" WHERE key = 'policy.' || kind AND "appliesAt" <= instant
    ORDER BY number DESC LIMIT 1) OR version IS NULL THEN
    RAISE EXCEPTION 'no text % of % was in force at %', version, kind, instant USING ERRCODE = 'check_violation';
  END IF;
END $$;

CREATE FUNCTION keep_consent_to_a_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_text_in_force(NEW.kind, NEW.version, NEW.at);
  RETURN NEW;
END $$;
CREATE TRIGGER "CustomerConsent_names_a_text" BEFORE INSERT ON "CustomerConsent" FOR EACH ROW EXECUTE FUNCTION keep_consent_to_a_text();

CREATE FUNCTION keep_consents_to_texts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_text_in_force(kind, version, at) FROM jsonb_to_recordset(NEW.consents) AS consent (kind text, version text, at timestamptz);
  RETURN NEW;
END $$;
CREATE TRIGGER "Checkout_consents_name_texts" BEFORE INSERT OR UPDATE OF "consents" ON "Checkout" FOR EACH ROW EXECUTE FUNCTION keep_consents_to_texts();
CREATE TRIGGER "Subscription_consents_name_texts" BEFORE INSERT OR UPDATE OF "consents" ON "Subscription" FOR EACH ROW EXECUTE FUNCTION keep_consents_to_texts();
