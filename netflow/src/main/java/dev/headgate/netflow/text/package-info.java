/** Numbers, addresses and dates out of the bytes of a text, without making any object. */
package dev.headgate.netflow.text;
