/** Where people live. `address` and its like are weak: machines have addresses too. */
export const address = {
  street: {
    strong: `street, strtnm, stras, adrline, streetaddress, street name, street 1, street and number, street and house number, street address line 1, addressline, addressline1, address line 1, address line 2, addressline2, address1, addr1, home address, postal address, mailing address,
      billing address, shipping address, delivery address, residential address, house address, current address, permanent address, full address, work address, straat, straatnaam, straat en huisnummer, adresregel, adresregel 1, woonadres, postadres, huisadres, bezorgadres, factuuradres, thuisadres,
      straße, strassenname, straße und hausnummer, straße hausnummer, straße nr, straße/nr, anschrift, wohnanschrift, wohnadresse, postanschrift, hausanschrift, rechnungsadresse, lieferadresse, lieferanschrift, privatadresse, meldeadresse,
      rue, numéro et rue, adresse postale, adresse du domicile, adresse de livraison, adresse de facturation, adresse personnelle, libellé de voie, nom de voie, calle, nombre de la calle, dirección, domicilio, dirección postal, dirección de envío, dirección de facturación, calle y número,
      indirizzo, indirizzo di residenza, indirizzo postale, indirizzo di casa, indirizzo di spedizione, via e numero civico, residenza, rua, nome da rua, morada, endereço, endereço postal, endereço residencial, morada de residência, ulica, ulica i numer, adres zamieszkania, adres domowy, adres pocztowy, adres korespondencyjny, adres zameldowania, adres dostawy,
      ulice, ulice a číslo, adresa, adresa bydliště, bydliště, trvalé bydliště, doručovací adresa, dodací adresa, poštovní adresa, ulica a číslo, bydlisko, trvalé bydlisko, adresa bydliska, poštová adresa, dodacia adresa, ulica i kućni broj, ulica i broj, adresa stanovanja, kućna adresa, poštanska adresa, prebivalište, adresa prebivališta, ulica in hišna številka, ulica in številka, naslov prebivališča, stalno prebivališče, domači naslov, poštni naslov,
      улица, адрес, домашен адрес, пощенски адрес, постоянен адрес, настоящ адрес, οδός, διεύθυνση, διεύθυνση κατοικίας, ταχυδρομική διεύθυνση, strada, strada și numărul, adresă, adresa de domiciliu, domiciliu, adresa poștală, adresă de livrare, utca, utca házszám, utcanév, cím, lakcím, lakcíme, lakóhely, állandó lakcím, levelezési cím, szállítási cím, postacím,
      osoite, katu, katuosoite, lähiosoite, postiosoite, kotiosoite, toimitusosoite, aadress, tänav, elukoht, elukoha aadress, postiaadress, kodune aadress, adrese, iela, dzīvesvietas adrese, deklarētā dzīvesvieta, pasta adrese, dzīvesvieta, adresas, gatvė, gyvenamosios vietos adresas, gyvenamoji vieta, pašto adresas, namų adresas,
      vejnavn, gade, gadenavn, bopæl, bopælsadresse, postadresse, hjemmeadresse, leveringsadresse, gatenavn, gateadresse, bostedsadresse, bosted, gatuadress, gata, gatunamn, adress, postadress, hemadress, bostadsadress, leveransadress, heimilisfang, götuheiti, lögheimili, póstfang, triq, indirizz, indirizz tad-dar, sráid, seoladh, seoladh baile, seoladh poist`,
    weak: 'address, addr, adres, adresse, location address, naslov, str',
  },
  'house-number': {
    strong: `housenumber, house no, house nr, huisnummer, huisnr, huisnummer toevoeging, hausnummer, hausnr, haus-nr, numéro de rue, numéro de voie, número de calle, número de puerta, numero civico, número da porta, numer domu, nr domu, numer mieszkania, nr mieszkania, číslo popisné, číslo domu, číslo orientační, popisné číslo, orientačné číslo, kućni broj, hišna številka,
      номер на къща, αριθμός οδού, număr stradă, număr casă, házszám, talonnumero, maja number, majanumber, mājas numurs, namo numeris, namo nr, husnummer, hus nr, húsnúmer`,
    weak: '',
  },
  city: {
    strong: `cityname, twnnm, home city, city of residence, town or city, town/city, woonplaats, woonplaats naam, wohnort, postcode plaats, postcode en plaats, postcode en woonplaats, lieu de résidence, ville de résidence, code postal et ville, ciudad de residencia, plz ort, plz/ort, plz und ort, postleitzahl und ort, postleitzahl ort, città di residenza, comune di residenza, cidade de residência, miejscowość zamieszkania, miejsce zamieszkania, kod pocztowy i miejscowość,
      místo bydliště, miesto bydliska, mjesto stanovanja, kraj bivanja, населено място, πόλη κατοικίας, localitatea de domiciliu, lakóhely városa, asuinpaikka, kotipaikka, kotikunta, asuinkunta, postitoimipaikka, elukoha linn, gyvenamasis miestas, postnummer og by, postnr og by, postnr/by, poststed, bynavn, bostadsort, postort, postnummer och ort`,
    weak: `city, town, stad, plaats, ort, stadt, ville, commune, ciudad, localidad, población, municipio, città, comune, località, cidade, localidade, concelho, freguesia, município, miasto, miejscowość, město, obec, mesto, grad, mjesto, naselje, град, πόλη, δήμος, oraș, localitate, localitatea, település, város, helység, kaupunki, paikkakunta, kunta, linn, asula, pilsēta, miestas, gyvenvietė,
      kommune, kommun, bær, sveitarfélag, belt, lokalità, baile, cathair`,
  },
  postcode: {
    strong: `postcode, pstcd, pstlz, postalcode, zipcode, zip code, zip postal code, zip/postal code, post code, eircode, postleitzahl, code postal, codepostal, código postal, codigopostal, codice postale, kod pocztowy, kodpocztowy, poštovní směrovací číslo, poštové smerovacie číslo, poštanski broj, poštna številka, пощенски код, ταχυδρομικός κώδικας, ταχ. κώδικας, τ.κ., cod poștal, codpostal, irányítószám, irányítószáma, irsz,
      postinumero, postiindeks, sihtnumber, pasta indekss, pašto kodas, postnummer, postnr, póstnúmer, kodiċi postali, cód poist, postcode woonplaats`,
    weak: 'zip, plz, postal, cp, psč, тк, тк.',
  },
} as const;
