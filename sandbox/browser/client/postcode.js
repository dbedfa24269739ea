// The address search as shops embed it: `new daum.Postcode({ oncomplete }).embed(element)` or `.open()`.
(() => {
  const origin = new URL(document.currentScript.src).origin;

  class Postcode {
    /** @param {{ oncomplete?: (address: object) => void, onclose?: (state: string) => void }} options */
    constructor(options = {}) {
      this.options = options;
    }

    /** @param {HTMLElement} element is filled with the search */
    embed(element) {
      const frame = document.createElement('iframe');
      frame.src = `${origin}/postcode`;
      frame.title = '우편번호 찾기';
      frame.style.cssText = 'width:100%;height:100%;border:0';
      this.listen(
        () => frame.contentWindow,
        () => frame.remove(),
      );
      element.replaceChildren(frame);
    }

    open() {
      const popup = window.open(`${origin}/postcode`, '_blank', 'popup=yes,width=500,height=600');
      this.listen(
        () => popup,
        () => popup?.close(),
      );
    }

    listen(sender, finish) {
      const listener = (event) => {
        if (event.origin !== origin || event.source !== sender() || event.data?.kind !== 'gagae-postcode') return;
        window.removeEventListener('message', listener);
        finish();
        this.options.oncomplete?.(event.data.address);
        this.options.onclose?.('COMPLETE_CLOSE');
      };
      window.addEventListener('message', listener);
    }
  }

  window.daum = { ...window.daum, Postcode };
})();
