import { expect, it } from '@jest/globals';
import { found } from './found.ts';

it.each([
  ['<input name="identity_card" value="AU9643459">', ['identity-card-number AU9643459']],
  ['<input type="text" id="firstName" class="wide" value="Wendeline">', ['person-name Wendeline']],
  ["<input id='b' name='birth_date' value='1984-02-29'>", ['date-of-birth 1984-02-29']],
  ['<add key="Passport" value="C98498962" />', ['passport-number C98498962']],
  ['<property\n  name="lastName"\n  value="Quillon"/>', ['person-name Quillon']],
  ['<Data Name="TargetUserName">khoffmann</Data>', ['user-name khoffmann']],
  [
    '<saml:Attribute Name="urn:oid:2.5.4.4" FriendlyName="surname"><saml:AttributeValue>Quillon<',
    ['person-name Quillon'],
  ],
  [
    '<Attribute Name="http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname">\n  <AttributeValue xsi:type="xs:string">Quillon</AttributeValue>',
    ['person-name Quillon'],
  ],
  ['<string name="lastName">Quillon</string>', ['person-name Quillon']],
  ['<entry key="birthDate">1984-02-29</entry>', ['date-of-birth 1984-02-29']],
  ['<td data-label="Passport">C98498962</td>', ['passport-number C98498962']],
  ['<Data Name="passportOfCustomer">C98498962</Data>', ['passport-number C98498962']],
  ['<Data Name="dob_customer">1984-02-29</Data>', ['date-of-birth 1984-02-29']],
  ['<add key="dob_customer" value="1984-02-29"/>', ['date-of-birth 1984-02-29']],
])('a field is named by another attribute of its tag: %j', (text, findings) => {
  expect(found(text)).toEqual(findings);
});

it.each([
  ['<lastName value="Quillon"/>', ['person-name Quillon']],
  ['<lastName xsi:type="xs:string">Quillon</lastName>', ['person-name Quillon']],
  ['<d:BirthDate m:type="Edm.String">1984-02-29</d:BirthDate>', ['date-of-birth 1984-02-29']],
  [
    '{"lastName":{"S":"Quillon"},"birthDate":{"stringValue":"1984-02-29"}}',
    ['person-name Quillon', 'date-of-birth 1984-02-29'],
  ],
  ['Prénom\u00a0:\u00a0Zyta', ['person-name Zyta']],
  ['Prénom\u202f: Zyta', ['person-name Zyta']],
  ['<tr><th>Surname</th><td>Quillon</td></tr>', ['person-name Quillon']],
  ['<dt>Surname</dt>\n  <dd><b>Quillon</b></dd>', ['person-name Quillon']],
  ['<key>lastName</key>\n\t<string>Quillon</string>', ['person-name Quillon']],
  ['<NACHN>Quillon</NACHN><GBDAT>19840229</GBDAT>', ['person-name Quillon', 'date-of-birth 19840229']],
  ['<dt>Surname:</dt><dd>Quillon</dd>', ['person-name Quillon']],
  ['<li><b>Surname:</b> Quillon</li>', ['person-name Quillon']],
  ['<p>Surname: <strong class="x">Quillon</strong></p>', ['person-name Quillon']],
  ['a:1:{s:8:"lastName";s:7:"Quillon";}', ['person-name Quillon']],
  ["UPDATE people SET lastname = N'Quillon'", ['person-name Quillon']],
])('or stands beside its value: %j', (text, findings) => {
  expect(found(text)).toEqual(findings);
});

it.each([
  '<input name="first_name"><input value="Wendeline">',
  '<p class="x">Quillon</p>',
  '{"lastName":{"type":"Quillon"}}',
  '<input name="colour" value="Wendeline">',
  '<input value="Wendeline" name="colour">',
  '<option value="Wendeline">first name</option>',
  'name="lastName", say value="Quillon"?',
  '<tr><th>Surname</th><th>Quillon</th></tr>',
  '<tr><td>First name</td><td>Surname</td></tr>',
  '<tr><td>Surname</td></tr><tr><td>Quillon</td></tr>',
  '<label class="lastName">Quillon</label>',
  '<td>Surname:</td></tr><tr><td>Quillon</td></tr>',
  'password: <password>',
  'a:1:{s:6:"colour";s:7:"Quillon";}',
])('and by nothing else: %j', (text) => {
  expect(found(text)).toEqual([]);
});
