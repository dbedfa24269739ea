import { AllProducts, allProductsMetadata } from './all-products';

export const generateMetadata = allProductsMetadata;

export default function ProductsPage() {
  return <AllProducts sort="new" />;
}
