#if canImport(CLibCrypt)
  import CLibCrypt
#endif

/// The bcrypt of the system's libxcrypt.
///
/// It is always asked for `$2b$`. Its `$2a$` deviates for some secrets with a byte 0xFF, and its
/// `$2x$` repeats an old mistake about bytes above 0x7F (`BF_set_key` in libxcrypt's
/// crypt-bcrypt.c); Go has neither.
enum LibCrypt {
  /// Whether the program was built with libxcrypt.
  static var isThere: Bool {
    #if canImport(CLibCrypt)
      true
    #else
      false
    #endif
  }

  /// What bcrypt is told beside the secret.
  static func setting(cost: Int, salt: [UInt8]) -> [UInt8] {
    Array("$2b$\(cost < 10 ? "0" : "")\(cost)$".utf8) + salt
  }

  /// The 31 characters that bcrypt makes of `secret`, of which none may be NUL and those behind the
  /// 72nd are not looked at; `nil` where libxcrypt is missing or does not do bcrypt.
  static func digest(of secret: ArraySlice<UInt8>, cost: Int, salt: [UInt8]) -> [UInt8]? {
    #if canImport(CLibCrypt)
      // Longer ones than 511 bytes are refused.
      var phrase = secret.prefix(BcryptHash.secretLimit) + [0]
      defer { phrase.wipe() }
      let setting = setting(cost: cost, salt: salt) + [0]
      // 32 KiB, which is more than a thread's stack should be asked for.
      let data = UnsafeMutablePointer<crypt_data>.allocate(capacity: 1)
      let size = MemoryLayout<crypt_data>.size
      unsafe memset(data, 0, size)
      defer {
        unsafe explicit_bzero(data, size)
        unsafe data.deallocate()
      }
      let output = unsafe phrase.withUnsafeBytes { phrase in
        unsafe setting.withUnsafeBytes { setting in
          let result = unsafe crypt_r(
            phrase.assumingMemoryBound(to: CChar.self).baseAddress,
            setting.assumingMemoryBound(to: CChar.self).baseAddress,
            data
          )
          return unsafe result.map { unsafe Array(String(cString: $0).utf8) }
        }
      }
      // An error is a text that begins with an asterisk.
      guard let output, output.count == setting.count - 1 + BcryptHash.digestCount,
        output.starts(with: setting.prefix(7))
      else { return nil }
      return output.suffix(BcryptHash.digestCount)
    #else
      return nil
    #endif
  }

  /// The salt that stands for 16 random bytes; `nil` where libxcrypt is missing or does not do
  /// bcrypt.
  static func salt(using generator: inout some RandomNumberGenerator) -> [UInt8]? {
    #if canImport(CLibCrypt)
      let random = (0..<16).map { _ in
        CChar(truncatingIfNeeded: generator.next() as UInt64)
      }
      var output = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
      let isMade = unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe crypt_gensalt_rn(
          "$2b$",
          UInt(BcryptHash.costs.lowerBound),
          random,
          Int32(random.count),
          output.baseAddress,
          Int32(output.count)
        ) != nil
      }
      let setting = output.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
      guard isMade, setting.count == 7 + BcryptHash.saltCount else { return nil }
      return Array(setting.dropFirst(7))
    #else
      return nil
    #endif
  }
}

#if canImport(CLibCrypt)
  extension ArraySlice<UInt8> {
    /// Overwrites the bytes, in a way that a compiler does not leave out.
    fileprivate mutating func wipe() {
      unsafe withUnsafeMutableBytes { bytes in
        if let start = bytes.baseAddress { unsafe explicit_bzero(start, bytes.count) }
      }
    }
  }
#endif
