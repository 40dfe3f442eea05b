package web

import "net/url"

// savedMark in an address says that the reader comes from saving something: the frame of
// the page says so, once, in words.
const savedMark = "saved"

// Saved marks the address of the page that follows a change. An address that asks for
// something says for itself what was saved, and stays as it is.
func Saved(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.RawQuery != "" {
		return address
	}
	u.RawQuery = savedMark + "=yes"
	return u.String()
}

// JustSaved reports whether the page follows a change that was saved. A page that says
// itself what was saved has a word of its own in the address.
func (v *Visit) JustSaved() bool { return v.R.URL.Query().Get(savedMark) == "yes" }
