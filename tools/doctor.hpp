// doctor: what this machine has of what tenet uses, and how to get the rest.
#pragma once

namespace tenet::tool {

// 0 when everyday use needs nothing more, 1 otherwise.
int run_doctor(bool json);

}  // namespace tenet::tool
