import admin from './admin.json';
import books from './books.json';
import cart from './cart.json';
import catalog from './catalog.json';
import checkout from './checkout.json';
import delivery from './delivery.json';
import orders from './orders.json';
import payment from './payment.json';
import receipts from './receipts.json';
import site from './site.json';

export default { admin, books, cart, catalog, checkout, delivery, orders, payment, receipts, site };
