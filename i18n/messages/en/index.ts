import account from './account.json';
import admin from './admin.json';
import books from './books.json';
import cart from './cart.json';
import catalog from './catalog.json';
import channels from './channels.json';
import checkout from './checkout.json';
import claims from './claims.json';
import customers from './customers.json';
import delivery from './delivery.json';
import desk from './desk.json';
import goods from './goods.json';
import imports from './imports.json';
import orders from './orders.json';
import payment from './payment.json';
import pricing from './pricing.json';
import privacy from './privacy.json';
import receipts from './receipts.json';
import reviews from './reviews.json';
import safety from './safety.json';
import settings from './settings.json';
import settlement from './settlement.json';
import site from './site.json';
import staff from './staff.json';
import statement from './statement.json';
import subscriptions from './subscriptions.json';

export default {
  account,
  admin,
  books,
  cart,
  catalog,
  channels,
  checkout,
  claims,
  customers,
  delivery,
  desk,
  goods,
  imports,
  orders,
  payment,
  pricing,
  privacy,
  receipts,
  reviews,
  safety,
  settings,
  settlement,
  site,
  staff,
  statement,
  subscriptions,
};
