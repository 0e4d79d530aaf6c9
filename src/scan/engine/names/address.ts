/** Where people live. `address` and its like are weak: machines have addresses too. */
export const address = {
  street: {
    strong: `street, strtnm, stras, adrline, streetaddress, street name, street 1, street and number, street and house number, addressline, address line 1, addressline2, address1, addr1, home address, postal address, mailing address,
      billing address, shipping address, delivery address, residential address, house address, current address, permanent address, full address, work address, straat, straatnaam, straat en huisnummer, adresregel, adresregel 1, woonadres, postadres, huisadres, bezorgadres, factuuradres, thuisadres,
      straße+, strassenname, straße und hausnummer, straße hausnummer, anschrift, wohnanschrift, wohnadresse, postanschrift, hausanschrift, rechnungsadresse, lieferadresse, lieferanschrift, privatadresse, meldeadresse,
      rue, adresse postale, adresse du domicile, adresse de livraison, adresse de facturation, adresse personnelle, libellé de voie, nom de voie, calle, dirección, domicilio, dirección postal, dirección de envío, dirección de facturación, calle y número,
      indirizzo, indirizzo postale, indirizzo di casa, indirizzo di spedizione, via e numero civico, residenza, rua, morada, endereço, endereço postal, endereço residencial, morada de residência, ulica, ulica i numer, adres zamieszkania, adres domowy, adres pocztowy, adres korespondencyjny, adres zameldowania, adres dostawy,
      ulice, ulice a číslo, bydliště, ulica a číslo, bydlisko, adresa bydliska, ulica i kućni broj, ulica i broj, adresa stanovanja, prebivalište, adresa prebivališta, ulica in hišna številka, ulica in številka, naslov prebivališča, stalno prebivališče, domači naslov, poštni naslov,
      улица, адрес, οδός, διεύθυνση, διεύθυνση κατοικίας, strada, strada și numărul, adresă, domiciliu, adresa poștală, adresă de livrare, utca, utca házszám, utcanév, cím, lakcím, lakcíme, lakóhely, postacím,
      osoite, katu, katuosoite, lähiosoite, postiosoite, kotiosoite, toimitusosoite, aadress, tänav, elukoht, postiaadress, adrese, iela, dzīvesvieta, adresas, gatvė, gyvenamoji vieta,
      vejnavn, gade, gadenavn, bopæl, bopælsadresse, postadresse, hjemmeadresse, leveringsadresse, gatenavn, gateadresse, bostedsadresse, bosted, gatuadress, gata, gatunamn, adress, postadress, hemadress, bostadsadress, leveransadress, heimilisfang, götuheiti, lögheimili, póstfang, triq, indirizz, indirizz tad-dar, sráid, seoladh, seoladh baile, seoladh poist`,
    weak: 'address, addr, adres, adresse, location address, naslov, str',
  },
  'house-number': {
    strong: `housenumber, house no, house nr, huisnummer, huisnr, huisnummer toevoeging, hausnummer, haus-nr, numéro de rue, numéro de voie, número de calle, número de puerta, numero civico, número da porta, numer domu, nr domu, numer mieszkania, nr mieszkania, číslo popisné, číslo domu, číslo orientační, popisné číslo, orientačné číslo, kućni broj, hišna številka,
      номер на къща, αριθμός οδού, număr stradă, număr casă, házszám, talonnumero, majanumber, mājas numurs, namo numeris, namo nr, husnummer, hus nr, húsnúmer`,
    weak: '',
  },
  city: {
    strong: `cityname, twnnm, home city, city of residence, town or city, town/city, woonplaats, woonplaats naam, wohnort, postcode plaats, postcode en plaats, lieu de résidence, ville de résidence, code postal et ville, ciudad de residencia, plz/ort, plz und ort, postleitzahl und ort, postleitzahl ort, città di residenza, comune di residenza, cidade de residência, miejscowość zamieszkania, miejsce zamieszkania, kod pocztowy i miejscowość,
      místo bydliště, miesto bydliska, mjesto stanovanja, kraj bivanja, населено място, πόλη κατοικίας, localitatea de domiciliu, lakóhely városa, asuinpaikka, kotipaikka, kotikunta, asuinkunta, postitoimipaikka, elukoha linn, gyvenamasis miestas, postnummer og by, postnr og by, postnr/by, poststed, bynavn, bostadsort, postort, postnummer och ort`,
    weak: `city, town, stad, plaats, ort, stadt, ville, commune, ciudad, localidad, población, città, comune, località, cidade, localidade, concelho, freguesia, município, miasto, miejscowość, město, obec, grad, mjesto, naselje, град, πόλη, δήμος, oraș, localitate, localitatea, település, város, helység, kaupunki, paikkakunta, kunta, linn, asula, pilsēta, miestas, gyvenvietė,
      kommune, kommun, bær, sveitarfélag, belt, lokalità, baile, cathair`,
  },
  postcode: {
    strong: `postcode, pstcd, pstlz, postalcode, zip code, zip/postal code, eircode, postleitzahl, codepostal, código postal, codice postale, kod pocztowy, poštovní směrovací číslo, poštové smerovacie číslo, poštanski broj, poštna številka, пощенски код, ταχυδρομικός κώδικας, ταχ. κώδικας, τ.κ., cod poștal, irányítószám, irányítószáma, irsz,
      postinumero, postiindeks, sihtnumber, pasta indekss, pašto kodas, postnummer, postnr, póstnúmer, kodiċi postali, cód poist, postcode woonplaats`,
    weak: 'zip, plz, postal, cp, psč, тк, тк.',
  },
} as const;
