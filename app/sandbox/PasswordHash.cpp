// SPDX-License-Identifier: Apache-2.0
#include "sandbox/PasswordHash.h"

#include "crypto/Argon2id.h"
#include "crypto/Digest.h"

namespace qorgan::sandbox {

namespace {

constexpr crypto::KdfParameters kParameters{64U * 1024U, 3, 1};
constexpr qsizetype kSaltBytes = 16;

} // namespace

base::Result<PasswordHash> PasswordHash::of(const base::SecretBytes &password, base::Random &random)
{
    QByteArray salt(kSaltBytes, Qt::Uninitialized);
    random.fill(std::as_writable_bytes(std::span(salt.data(), kSaltBytes)));
    const auto hash = crypto::argon2idUnchecked(password, salt, kParameters);
    if (!hash)
        return base::failure(hash.error());
    return PasswordHash{hash->view().toByteArray(), salt};
}

bool PasswordHash::matches(const base::SecretBytes &password) const
{
    const auto candidate = crypto::argon2idUnchecked(password, salt, kParameters);
    return candidate && crypto::equalInConstantTime(candidate->view(), hash);
}

} // namespace qorgan::sandbox
