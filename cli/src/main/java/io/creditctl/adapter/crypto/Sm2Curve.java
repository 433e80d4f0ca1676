package io.creditctl.adapter.crypto;

import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;

/** The one curve of SM2 (GB/T 32918.5-2017) and its name in key files. */
final class Sm2Curve {
  static final ECDomainParameters DOMAIN = domain();

  /** What the files call it. */
  static final AlgorithmIdentifier ALGORITHM =
      new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1);

  private Sm2Curve() {}

  private static ECDomainParameters domain() {
    X9ECParameters parameters = CustomNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1);
    return new ECDomainParameters(parameters);
  }

  /**
   * The point that the bytes stand for.
   *
   * @throws IllegalArgumentException when they are no point of the curve
   */
  static ECPoint point(byte[] encoded) {
    return DOMAIN.getCurve().decodePoint(encoded);
  }
}
