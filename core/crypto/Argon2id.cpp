// SPDX-License-Identifier: Apache-2.0
#include "crypto/Argon2id.h"

#include <argon2.h>

namespace qorgan::crypto {

namespace {

using base::ErrorCode;

// docs/threat-model.md, "Keys": the floor is above RFC 9106's second recommended option (64 MiB,
// t=3); the ceiling keeps a forged header from taking the computer's memory or an hour of its time.
constexpr quint32 kLeastMemoryKib = 64U * 1024U;
constexpr quint32 kMostMemoryKib = 1024U * 1024U;
constexpr quint32 kLeastPasses = 3;
constexpr quint32 kMostPasses = 10;
constexpr quint32 kMostLanes = 16;
constexpr qsizetype kSaltBytes = 16; // RFC 9106, 3.1: recommended for password hashing

constexpr std::size_t kLeastOutput = 4; // RFC 9106, 3.1
constexpr std::size_t kMostOutput = 1024;

/// libargon2 reads these inputs but takes them without const, and a null one only with length 0.
uint8_t *input(QByteArrayView bytes)
{
    return bytes.isEmpty() ? nullptr
                           : reinterpret_cast<uint8_t *>(const_cast<char *>(bytes.data()));
}

ErrorCode errorOf(int argon2Error)
{
    switch (argon2Error) {
    case ARGON2_MEMORY_ALLOCATION_ERROR:
    case ARGON2_THREAD_FAIL:
        return ErrorCode::KdfOutOfMemory;
    default:
        return ErrorCode::KdfParametersRefused;
    }
}

} // namespace

base::Result<void> checkKdfParameters(const KdfParameters &parameters)
{
    const bool accepted = parameters.memoryKib >= kLeastMemoryKib
                          && parameters.memoryKib <= kMostMemoryKib
                          && parameters.passes >= kLeastPasses && parameters.passes <= kMostPasses
                          && parameters.lanes >= 1 && parameters.lanes <= kMostLanes;
    if (!accepted)
        return base::failure(ErrorCode::KdfParametersRefused);
    return {};
}

base::Result<base::SecretBytes> argon2id(const base::SecretBytes &password, QByteArrayView salt,
                                         const KdfParameters &parameters)
{
    if (const auto accepted = checkKdfParameters(parameters); !accepted)
        return base::failure(accepted.error());
    if (salt.size() != kSaltBytes)
        return base::failure(ErrorCode::KdfParametersRefused, QStringLiteral("salt"));
    return argon2idUnchecked(password, salt, parameters);
}

base::Result<base::SecretBytes> argon2idUnchecked(const base::SecretBytes &password,
                                                  QByteArrayView salt,
                                                  const KdfParameters &parameters,
                                                  const base::SecretBytes &secret,
                                                  QByteArrayView associated, std::size_t length)
{
    if (length < kLeastOutput || length > kMostOutput)
        return base::failure(ErrorCode::KdfParametersRefused, QStringLiteral("length"));
    base::SecretBytes output(length);
    argon2_context context{};
    context.out = reinterpret_cast<uint8_t *>(output.bytes().data());
    context.outlen = static_cast<uint32_t>(length);
    context.pwd = input(password.view());
    context.pwdlen = static_cast<uint32_t>(password.size());
    context.salt = input(salt);
    context.saltlen = static_cast<uint32_t>(salt.size());
    context.secret = input(secret.view());
    context.secretlen = static_cast<uint32_t>(secret.size());
    context.ad = input(associated);
    context.adlen = static_cast<uint32_t>(associated.size());
    context.t_cost = parameters.passes;
    context.m_cost = parameters.memoryKib;
    context.lanes = parameters.lanes;
    context.threads = parameters.lanes;
    context.version = ARGON2_VERSION_13;
    // The inputs belong to the caller; only libargon2's own memory is wiped.
    context.flags = ARGON2_DEFAULT_FLAGS;
    const int result = argon2_ctx(&context, Argon2_id);
    if (result != ARGON2_OK)
        return base::failure(errorOf(result), QStringLiteral("argon2 %1").arg(result));
    return output;
}

} // namespace qorgan::crypto
